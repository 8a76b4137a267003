import { createOnce } from "../../app/create-once.ts";
import { api } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { isEqual } from "../../drafts/form-values.ts";
import { useNewForm } from "../../drafts/use-new-form.ts";
import { gearErrors, type StringFormValues, stringFormValues, stringNamed } from "./gear-form-values.ts";
import { NewGearFrame } from "./new-gear-frame.tsx";
import { StringForm } from "./string-form.tsx";
import { type SavedGear, useGearAdded } from "./use-gear-added.ts";

export function NewString({ name }: { name: string }) {
  const t = useT("catalogue");
  const draft = useNewForm(`string.new.${name}`, stringNamed(name));
  const { form, id, isTried } = draft;
  const added = useGearAdded("string", id);
  const create = useSave({
    mutationFn: (values: StringFormValues) =>
      createOnce<SavedGear>({
        id,
        isTried,
        create: () => api.strings.create.mutate({ id, ...values }),
        mend: (saved) => mendString(saved, values),
      }),
    onSuccess: async (saved) => {
      draft.done();
      await added(saved);
    },
    onError: (error) => form.setErrors(gearErrors(error)),
  });
  const save = (values: StringFormValues) => {
    draft.trying();
    create.save(values);
  };
  return (
    <NewGearFrame
      title={t("newString")}
      back={{ to: "/catalogue", search: { tab: "strings" } }}
      draft={draft}
      isSaving={create.isPending}
    >
      <StringForm
        form={form}
        ownId={null}
        error={create.error}
        isSaving={create.isPending}
        submitLabel={t("create")}
        onSave={save}
      />
    </NewGearFrame>
  );
}

async function mendString(saved: SavedGear, values: StringFormValues): Promise<SavedGear> {
  const { gear } = await api.catalogue.get.query({ kind: "string", id: saved.id });
  if (gear.kind !== "string" || isEqual(stringFormValues(gear), values)) return saved;
  return api.strings.update.mutate({ id: saved.id, revision: gear.revision, ...values });
}
