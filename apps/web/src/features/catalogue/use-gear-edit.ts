import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { domainCodeOf } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { rebase } from "../../app/rebase.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { gearErrors } from "./gear-form-values.ts";
import type { GearJson } from "./gear-json.ts";

type GearEdit<Of extends GearJson, Values extends Record<string, unknown>> = {
  gear: Of;
  form: UseFormReturnType<Values>;
  valuesOf: (gear: Of) => Values;
  /** The row as it is now, if it is still of this kind. */
  asSame: (gear: GearJson) => Of | null;
  onDone: () => void;
};

/** What an edit began with, what follows its save, and what happens when the row was changed elsewhere meanwhile. */
export function useGearEdit<Of extends GearJson, Values extends Record<string, unknown>>(edit: GearEdit<Of, Values>) {
  const { gear, form, valuesOf, asSame, onDone } = edit;
  const t = useT("catalogue");
  const [base, setBase] = useState(gear);

  const rebaseOnNewest = async () => {
    const options = trpc.catalogue.get.queryOptions({ kind: gear.kind, id: gear.id }, { staleTime: 0 });
    const newest = asSame((await queryClient.fetchQuery(options)).gear);
    if (!newest) return;
    const mine = form.getValues();
    form.setInitialValues(valuesOf(newest));
    form.setValues(rebase(mine, valuesOf(base), valuesOf(newest)));
    setBase(newest);
  };

  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.catalogue.pathKey() });
    for (const router of [trpc.rackets, trpc.strings, trpc.orders])
      void queryClient.invalidateQueries({ queryKey: router.pathKey() });
    showToast({ message: t("saved") });
    onDone();
  };

  const onError = async (error: unknown) => {
    form.setErrors(gearErrors(error));
    if (domainCodeOf(error) === "stale") await rebaseOnNewest();
  };

  return { revision: base.revision, onSuccess, onError };
}
