import { useState } from "react";
import { z } from "zod";
import { type DraftPlace, useDraft } from "../../drafts/use-draft.ts";
import { type FormContext, isTouched, type OrderForm, orderFormOf, orderFormSchema } from "./order-form.ts";
import type { OrderJson } from "./order-json.ts";
import { type OrderConflict, rebaseOrderForm } from "./rebase-order-form.ts";

const keptSchema = z.object({ form: orderFormSchema, before: orderFormSchema, revision: z.number() });

export type EditDraft = {
  /** What the form opens with: the half-made change, put onto the job as it stands now. */
  initial: OrderForm;
  /** The job was changed elsewhere after the half-made change was kept. */
  conflict: OrderConflict | null;
  keptAt: Date | null;
  place: DraftPlace;
};

/** Finds the half-made change of a job. */
export function useEditDraft(opened: OrderJson, context: FormContext): EditDraft {
  const place = useDraft(`job.${opened.id}`);
  const [found] = useState(() => {
    const theirs = orderFormOf(opened, context, opened.id);
    const { data } = keptSchema.safeParse(place.found?.content);
    if (!place.found || !data) return { initial: theirs, conflict: null, keptAt: null };
    const { form: mine, before, revision } = data;
    const { form, changedElsewhere } = rebaseOrderForm(mine, before, theirs);
    // Sent before the page was loaded, and arrived: what stands is what was typed.
    if (!isTouched(mine, theirs)) return { initial: theirs, conflict: null, keptAt: null };
    const conflict = revision === opened.revision ? null : { mine, theirs, changedElsewhere };
    return { initial: form, conflict, keptAt: place.found.keptAt };
  });
  return { ...found, place };
}
