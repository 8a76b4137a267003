import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { domainCodeOf } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { focusFirstFault } from "./focus-first-fault.ts";
import { orderWasSaved } from "./order-cache.ts";
import { type OrderForm, orderFormOf } from "./order-form.ts";
import { readOrderChange } from "./order-form-input.ts";
import type { OrderJson } from "./order-json.ts";
import { rebaseOrderForm } from "./rebase-order-form.ts";
import type { FormState } from "./use-order-form.ts";

/**
 * Saves the change and goes back to the job's page. Where the job was changed elsewhere meanwhile, what was typed here is
 * put onto the newer state, to be looked over and saved again.
 */
export function useChangeOrder(state: FormState, base: OrderJson, setBase: (newest: OrderJson) => void) {
  const t = useT("orders");
  const navigate = useNavigate();
  const [isStale, setStale] = useState(false);
  const { id } = base;
  const saving = useMutation({
    mutationFn: (form: OrderForm) =>
      api.orders.update.mutate(readOrderChange(form, base.revision, state.context).input),
    onSuccess: (order) => {
      orderWasSaved(order);
      showToast({ message: t("form.saved") });
    },
    onError: async (error, form) => {
      if (domainCodeOf(error) === "stale") await rebase(form);
      else {
        state.refuse(error);
        focusFirstFault();
      }
    },
  });

  async function rebase(form: OrderForm): Promise<void> {
    const newest = await queryClient.fetchQuery(trpc.orders.get.queryOptions({ id }, { staleTime: 0 }));
    const before = orderFormOf(base, state.context, id);
    state.change(rebaseOrderForm(form, before, orderFormOf(newest, state.context, id)).form);
    setBase(newest);
    setStale(true);
  }

  // After the render in which the form is known to be saved, so that leaving it is not asked about.
  const isSaved = saving.isSuccess;
  useEffect(() => {
    if (isSaved) void navigate({ to: "/orders/$id", params: { id }, replace: true });
  }, [isSaved, navigate, id]);

  const save = () => {
    if (saving.isPending) return;
    if (state.check()) saving.mutate(state.form);
    else focusFirstFault();
  };
  const isRebased = domainCodeOf(saving.error) === "stale";
  return { save, isSaving: saving.isPending, isSaved, isStale, error: isRebased ? null : saving.error };
}
