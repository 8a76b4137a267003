import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { EditFrame } from "./edit-frame.tsx";
import { stringFormValues } from "./gear-form-values.ts";
import type { StringJson } from "./gear-json.ts";
import { StringForm } from "./string-form.tsx";
import { useGearEdit } from "./use-gear-edit.ts";

type EditStringCardProps = { string: StringJson; jobs: number; onDone: () => void };

export function EditStringCard({ string, jobs, onDone }: EditStringCardProps) {
  const form = useForm({ initialValues: stringFormValues(string) });
  const { revision, onSuccess, onError } = useGearEdit({
    gear: string,
    form,
    valuesOf: stringFormValues,
    asSame: (gear) => (gear.kind === "string" ? gear : null),
    onDone,
  });
  const update = useMutation(trpc.strings.update.mutationOptions({ onSuccess, onError }));
  return (
    <EditFrame isDirty={form.isDirty()} save={update} jobs={jobs} onCancel={onDone}>
      {(frame) => (
        <StringForm
          {...frame}
          form={form}
          ownId={string.id}
          onSave={(values) => update.mutate({ id: string.id, revision, ...values })}
        />
      )}
    </EditFrame>
  );
}
