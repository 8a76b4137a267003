import type { ReceiptFacts } from "./receipt-facts.ts";
import { receiptWords } from "./receipt-words.ts";

/** "receipt-2026-0042.pdf", "quittung-2026-0042.pdf": the same name in the mail and as a download. */
export function receiptFileName({ number, locale }: Pick<ReceiptFacts, "number" | "locale">): string {
  return receiptWords(locale)("fileName", { number });
}
