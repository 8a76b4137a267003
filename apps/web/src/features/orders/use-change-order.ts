import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { domainCodeOf } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { leaveAsAsked } from "../../components/asked-leave.ts";
import { showToast } from "../../components/toasts.ts";
import { focusFirstFault } from "./focus-first-fault.ts";
import { orderWasSaved } from "./order-cache.ts";
import { isTouched, type OrderForm, orderFormOf } from "./order-form.ts";
import { readOrderChange } from "./order-form-input.ts";
import type { OrderJson } from "./order-json.ts";
import { type OrderConflict, rebaseOrderForm } from "./rebase-order-form.ts";
import type { FormState } from "./use-order-form.ts";

type Change = {
  state: FormState;
  /** The job as the form was filled from it. */
  base: OrderJson;
  setBase: (newest: OrderJson) => void;
  /** From a change that was half made before this page was loaded. */
  conflictBefore: OrderConflict | null;
  onSaved: () => void;
};

/**
 * Saves the change and goes back to the job's page. Where the job was changed elsewhere meanwhile, what was typed here is
 * put onto the newer state, to be looked over and saved again.
 */
export function useChangeOrder({ state, base, setBase, conflictBefore, onSaved }: Change) {
  const t = useT("orders");
  const navigate = useNavigate();
  const [conflict, setConflict] = useState(conflictBefore);
  const [isSaved, setSaved] = useState(false);
  const { id } = base;

  const saved = (order: OrderJson) => {
    onSaved();
    orderWasSaved(order);
    showToast({ message: t("form.saved") });
    setSaved(true);
  };
  const saving = useSave({
    mutationFn: (form: OrderForm) =>
      api.orders.update.mutate(readOrderChange(form, base.revision, state.context).input),
    onSuccess: saved,
    onError: async (error, form) => {
      if (domainCodeOf(error) === "stale") return meetNewest(form);
      state.refuse(error);
      focusFirstFault();
    },
  });

  async function meetNewest(mine: OrderForm): Promise<void> {
    const newest = await queryClient.fetchQuery(trpc.orders.get.queryOptions({ id }, { staleTime: 0 }));
    const [before, theirs] = [base, newest].map((order) => orderFormOf(order, state.context, id));
    if (!before || !theirs) return;
    const { form, changedElsewhere } = rebaseOrderForm(mine, before, theirs);
    // The answer to an earlier try was lost: what stands is what was typed.
    if (changedElsewhere.length > 0 && !isTouched(form, theirs)) return saved(newest);
    state.change(form);
    setBase(newest);
    setConflict({ mine, theirs, changedElsewhere });
  }

  // After the render in which the form is known to be saved, so that leaving it is not asked about.
  useEffect(() => {
    if (isSaved && !leaveAsAsked()) void navigate({ to: "/orders/$id", params: { id }, replace: true });
  }, [isSaved, navigate, id]);

  const save = () => {
    if (state.check()) saving.save(state.form);
    else focusFirstFault();
  };
  const isMet = domainCodeOf(saving.error) === "stale" && conflict !== null;
  return {
    save,
    isSaving: saving.isPending,
    isSaved,
    conflict,
    settle: () => setConflict(null),
    error: isMet ? null : saving.error,
  };
}
