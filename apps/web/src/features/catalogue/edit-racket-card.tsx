import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { conflictRows } from "../../drafts/conflict-rows.ts";
import { EditFrame } from "./edit-frame.tsx";
import { racketFormValues, racketInput } from "./gear-form-values.ts";
import type { RacketJson } from "./gear-json.ts";
import { RacketForm } from "./racket-form.tsx";
import { useGearEdit } from "./use-gear-edit.ts";
import { useRacketFields } from "./use-gear-fields.ts";

type EditRacketCardProps = { racket: RacketJson; jobs: number; onDone: () => void };

export function EditRacketCard({ racket, jobs, onDone }: EditRacketCardProps) {
  const edit = useGearEdit({
    gear: racket,
    valuesOf: racketFormValues,
    asSame: (gear) => (gear.kind === "racket" ? gear : null),
    onDone,
  });
  const { form, revision, onSuccess, onError } = edit;
  const fields = useRacketFields();
  const update = useSave(trpc.rackets.update.mutationOptions({ onSuccess, onError }));
  return (
    <EditFrame edit={edit} conflict={conflictRows(edit, fields)} save={update} jobs={jobs}>
      {(frame) => (
        <RacketForm
          {...frame}
          form={form}
          ownId={racket.id}
          onSave={(values) => update.save({ id: racket.id, revision, ...racketInput(values) })}
        />
      )}
    </EditFrame>
  );
}
