import { afterCache } from "../../app/after-cache.ts";
import { domainCodeOf } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import type { FormValues } from "../../drafts/form-values.ts";
import { useEditForm } from "../../drafts/use-edit-form.ts";
import { gearErrors } from "./gear-form-values.ts";
import type { GearJson } from "./gear-json.ts";

export const gearDraft = ({ kind, id }: Pick<GearJson, "kind" | "id">): string => `${kind}.${id}`;

type GearEdit<Of extends GearJson, Values extends FormValues> = {
  gear: Of;
  valuesOf: (gear: Of) => Values;
  /** The row as it is now, if it is still of this kind. */
  asSame: (gear: GearJson) => Of | null;
  onDone: () => void;
};

/** The form of a racket or string, what follows its save, and what happens when it was changed elsewhere meanwhile. */
export function useGearEdit<Of extends GearJson, Values extends FormValues>(edited: GearEdit<Of, Values>) {
  const { gear, valuesOf, asSame, onDone } = edited;
  const t = useT("catalogue");
  const edit = useEditForm({
    place: gearDraft(gear),
    row: gear,
    valuesOf,
    revisionOf: ({ revision }) => revision,
    newest: async () => asSame((await fetchGear(gear)).gear),
  });

  const onSuccess = async () => {
    edit.done();
    await queryClient.invalidateQueries({ queryKey: trpc.catalogue.pathKey() });
    for (const router of [trpc.rackets, trpc.strings, trpc.orders])
      void queryClient.invalidateQueries({ queryKey: router.pathKey() });
    showToast({ message: t("saved") });
    afterCache(onDone);
  };

  const onError = async (error: unknown) => {
    edit.form.setErrors(gearErrors(error));
    const standing = domainCodeOf(error) === "stale" ? await edit.meetNewest() : null;
    if (standing) await onSuccess();
  };

  const cancel = () => {
    edit.done();
    onDone();
  };
  return { ...edit, revision: edit.base.revision, onSuccess, onError, cancel };
}

const fetchGear = ({ kind, id }: GearJson) =>
  queryClient.fetchQuery(trpc.catalogue.get.queryOptions({ kind, id }, { staleTime: 0 }));
