import { useEffect, useState } from "react";
import { useMe } from "../../app/use-me.ts";
import { dropDraft, keepDraft, readDraft } from "./order-draft.ts";
import { isTouched, type OrderForm } from "./order-form.ts";

export type OrderDraft = {
  /** What the form opens with: the half-typed job where it is the same one, else `start`. */
  initial: OrderForm;
  isRestored: boolean;
  /** A half-typed job for somebody else, which this form does not show. */
  other: OrderForm | null;
};

/** Finds the half-typed job of this tab. `isAsked`: the person asked for a certain client or job, not for any. */
export function useOrderDraft(start: OrderForm, isAsked: boolean): OrderDraft {
  const me = useMe();
  const [draft] = useState<OrderDraft>(() => {
    const kept = readDraft(sessionStorage, me.id);
    if (!kept) return { initial: start, isRestored: false, other: null };
    const isSame = !isAsked || clientKey(kept) === clientKey(start);
    return isSame
      ? { initial: kept, isRestored: true, other: null }
      : { initial: start, isRestored: false, other: kept };
  });
  return draft;
}

/** Keeps the job while it is being typed, so that a reload brings it back. */
export function useKeepDraft(form: OrderForm, start: OrderForm): void {
  const me = useMe();
  useEffect(() => {
    if (isTouched(form, start)) keepDraft(sessionStorage, me.id, form);
  }, [form, start, me.id]);
}

export function useDropDraft(): () => void {
  const me = useMe();
  return () => dropDraft(sessionStorage, me.id);
}

const clientKey = ({ client }: OrderForm): string =>
  client?.kind === "listed" ? client.client.id : (client?.kind ?? "");
