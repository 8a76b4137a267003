import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { EditFrame } from "./edit-frame.tsx";
import { racketFormValues, racketInput } from "./gear-form-values.ts";
import type { RacketJson } from "./gear-json.ts";
import { RacketForm } from "./racket-form.tsx";
import { useGearEdit } from "./use-gear-edit.ts";

type EditRacketCardProps = { racket: RacketJson; jobs: number; onDone: () => void };

export function EditRacketCard({ racket, jobs, onDone }: EditRacketCardProps) {
  const form = useForm({ initialValues: racketFormValues(racket) });
  const { revision, onSuccess, onError } = useGearEdit({
    gear: racket,
    form,
    valuesOf: racketFormValues,
    asSame: (gear) => (gear.kind === "racket" ? gear : null),
    onDone,
  });
  const update = useMutation(trpc.rackets.update.mutationOptions({ onSuccess, onError }));
  return (
    <EditFrame isDirty={form.isDirty()} save={update} jobs={jobs} onCancel={onDone}>
      {(frame) => (
        <RacketForm
          {...frame}
          form={form}
          ownId={racket.id}
          onSave={(values) => update.mutate({ id: racket.id, revision, ...racketInput(values) })}
        />
      )}
    </EditFrame>
  );
}
