import { newId } from "@rbo/shared/ids/id";
import { useState } from "react";
import { z } from "zod";
import { useDraft, useKeep } from "../../drafts/use-draft.ts";
import { isTouched, type OrderForm, orderFormSchema } from "./order-form.ts";

const keptSchema = z.object({ form: orderFormSchema, isTried: z.boolean() });

export type OrderDraft = {
  /** What the form opens with: the half-typed job where it is the same one, else `start`. */
  initial: OrderForm;
  /** A save of it was sent before the page was loaded; whether it arrived is not known. */
  wasTried: boolean;
  /** Since when the half-typed job on screen is kept. */
  keptAt: Date | null;
  /** A half-typed job for somebody else, which this form does not show. */
  other: OrderForm | null;
};

/** Finds the half-typed job. `isAsked`: the person asked for a certain client or job, not for any. */
export function useOrderDraft(start: OrderForm, isAsked: boolean): OrderDraft {
  const { found } = useDraft(place);
  const [draft] = useState<OrderDraft>(() => {
    const { data } = keptSchema.safeParse(found?.content);
    if (!found || !data) return { initial: start, wasTried: false, keptAt: null, other: null };
    // What was never sent begins under a new id, so that a copied tab can't save over what this one saves.
    const kept = data.isTried ? data.form : { ...data.form, id: newId() };
    const isSame = !isAsked || clientKey(kept) === clientKey(start);
    return isSame
      ? { initial: kept, wasTried: data.isTried, keptAt: found.keptAt, other: null }
      : { initial: start, wasTried: false, keptAt: null, other: kept };
  });
  return draft;
}

/** Keeps the job while it is being typed. Returns what to call right before a save is sent, and after it. */
export function useKeepDraft(form: OrderForm, start: OrderForm) {
  const draft = useDraft(place);
  const [isTried, setTried] = useState(false);
  useKeep(draft, isTouched(form, start) ? { form, isTried } : null);
  const trying = () => {
    setTried(true);
    draft.keep({ form, isTried: true });
  };
  return { trying, drop: draft.drop };
}

export const useDropDraft = (): (() => void) => useDraft(place).drop;

const place = "job.new";

const clientKey = ({ client }: OrderForm): string =>
  client?.kind === "listed" ? client.client.id : (client?.kind ?? "");
