import { createOnce } from "../../app/create-once.ts";
import { api } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { isEqual } from "../../drafts/form-values.ts";
import { useNewForm } from "../../drafts/use-new-form.ts";
import { gearErrors, type RacketFormValues, racketFormValues, racketInput, racketNamed } from "./gear-form-values.ts";
import { NewGearFrame } from "./new-gear-frame.tsx";
import { RacketForm } from "./racket-form.tsx";
import { type SavedGear, useGearAdded } from "./use-gear-added.ts";

export function NewRacket({ name }: { name: string }) {
  const t = useT("catalogue");
  const draft = useNewForm(`racket.new.${name}`, racketNamed(name));
  const { form, id, isTried } = draft;
  const added = useGearAdded("racket", id);
  const create = useSave({
    mutationFn: (values: RacketFormValues) =>
      createOnce<SavedGear>({
        id,
        isTried,
        create: () => api.rackets.create.mutate({ id, ...racketInput(values) }),
        mend: (saved) => mendRacket(saved, values),
      }),
    onSuccess: async (saved) => {
      draft.done();
      await added(saved);
    },
    onError: (error) => form.setErrors(gearErrors(error)),
  });
  const save = (values: RacketFormValues) => {
    draft.trying();
    create.save(values);
  };
  return (
    <NewGearFrame title={t("newRacket")} back={{ to: "/catalogue" }} draft={draft} isSaving={create.isPending}>
      <RacketForm
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

async function mendRacket(saved: SavedGear, values: RacketFormValues): Promise<SavedGear> {
  const { gear } = await api.catalogue.get.query({ kind: "racket", id: saved.id });
  if (gear.kind !== "racket" || isEqual(racketFormValues(gear), values)) return saved;
  return api.rackets.update.mutate({ id: saved.id, revision: gear.revision, ...racketInput(values) });
}
