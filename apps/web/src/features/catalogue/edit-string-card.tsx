import { trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { conflictRows } from "../../drafts/conflict-rows.ts";
import { EditFrame } from "./edit-frame.tsx";
import { stringFormValues } from "./gear-form-values.ts";
import type { StringJson } from "./gear-json.ts";
import { StringForm } from "./string-form.tsx";
import { useGearEdit } from "./use-gear-edit.ts";
import { useStringFields } from "./use-gear-fields.ts";

type EditStringCardProps = { string: StringJson; jobs: number; onDone: () => void };

export function EditStringCard({ string, jobs, onDone }: EditStringCardProps) {
  const edit = useGearEdit({
    gear: string,
    valuesOf: stringFormValues,
    asSame: (gear) => (gear.kind === "string" ? gear : null),
    onDone,
  });
  const { form, revision, onSuccess, onError } = edit;
  const fields = useStringFields();
  const update = useSave(trpc.strings.update.mutationOptions({ onSuccess, onError }));
  return (
    <EditFrame edit={edit} conflict={conflictRows(edit, fields)} save={update} jobs={jobs}>
      {(frame) => (
        <StringForm
          {...frame}
          form={form}
          ownId={string.id}
          onSave={(values) => update.save({ id: string.id, revision, ...values })}
        />
      )}
    </EditFrame>
  );
}
