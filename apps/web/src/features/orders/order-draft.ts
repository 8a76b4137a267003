import { type OrderForm, orderFormSchema } from "./order-form.ts";

type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A half-typed job of one account, kept through a reload of this tab. What cannot be read any more is no draft. */
export function readDraft(storage: DraftStorage, accountId: string): OrderForm | null {
  const kept = storage.getItem(draftKey(accountId));
  if (kept === null) return null;
  const draft = orderFormSchema.safeParse(parseJson(kept));
  return draft.success ? draft.data : null;
}

/** Keeps the job as it stands. A browser that refuses storage keeps it as long as the page is open: false. */
export function keepDraft(storage: DraftStorage, accountId: string, form: OrderForm): boolean {
  try {
    storage.setItem(draftKey(accountId), JSON.stringify(form));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (storage: DraftStorage, accountId: string): void => storage.removeItem(draftKey(accountId));

const draftKey = (accountId: string): string => `racket-book.job-draft.${accountId}`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
