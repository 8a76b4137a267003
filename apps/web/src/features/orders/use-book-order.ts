import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { api } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useSave } from "../../app/use-save.ts";
import { useT } from "../../app/use-t.ts";
import { leaveAsAsked } from "../../components/asked-leave.ts";
import { showToast } from "../../components/toasts.ts";
import { focusFirstFault } from "./focus-first-fault.ts";
import { orderWasSaved } from "./order-cache.ts";
import { type OrderForm, orderFormOf } from "./order-form.ts";
import { readNewOrder, readOrderChange } from "./order-form-input.ts";
import type { OrderJson } from "./order-json.ts";
import type { FormState } from "./use-order-form.ts";

type Booking = {
  state: FormState;
  /** The form was sent before this page was loaded, and nobody knows whether it arrived. */
  wasTriedBefore: boolean;
  draft: { trying: () => void; drop: () => void };
};

/** Books the job in the form, once however often it is tried, and then opens its page. */
export function useBookOrder({ state, wasTriedBefore, draft }: Booking) {
  const t = useT("orders");
  const format = useFormat();
  const navigate = useNavigate();
  const wasTried = useRef(wasTriedBefore);
  const booking = useSave({
    mutationFn: (form: OrderForm) => book(form, state.context, wasTried.current),
    onSuccess: async (order: OrderJson) => {
      draft.drop();
      orderWasSaved(order);
      const who = order.isSelf ? t("ownRacket") : order.client.name;
      showToast({ message: t("form.booked", { who, total: format.money(order.totalMinor, order.currency) }) });
      if (leaveAsAsked()) return;
      await navigate({ to: "/orders/$id", params: { id: order.id }, replace: true, ignoreBlocker: true });
    },
    onError: (error) => {
      wasTried.current = true;
      state.refuse(error);
      focusFirstFault();
    },
  });
  const save = () => {
    if (!state.check()) return focusFirstFault();
    draft.trying();
    booking.save(state.form);
  };
  return { save, isSaving: booking.isPending, error: booking.error };
}

/**
 * An earlier try may have arrived though its answer did not: then the job stands as it was typed then, and whatever was
 * typed since is saved as a change of it.
 */
async function book(form: OrderForm, context: FormState["context"], wasTried: boolean): Promise<OrderJson> {
  const order = await api.orders.create.mutate(readNewOrder(form, context).input);
  if (!wasTried) return order;
  const standing = readOrderChange(orderFormOf(order, context, order.id), order.revision, context).input;
  const wanted = readOrderChange(form, order.revision, context).input;
  return JSON.stringify(standing) === JSON.stringify(wanted) ? order : api.orders.update.mutate(wanted);
}
