import { receiptFactsSchema } from "@rbo/shared/receipts/receipt-facts";
import type { RestoreReasonCode } from "@rbo/shared/restore/restore-reason";
import { type FileOrder, receiptFacts } from "./order-rows.ts";

/** The first thing about an order that neither the file's schema nor the database looks at; null where all is well. */
export function orderFault(order: FileOrder): { reason: RestoreReasonCode; field: string } | null {
  const { currency } = order.labour;
  for (const side of ["main", "cross"] as const) {
    const price = order[side].price;
    if (price && price.currency !== currency) return { reason: "currency_mixed", field: `${side}.price.currency` };
  }
  // Nine digits: as far as a counter counts.
  if (order.receipt_number !== null && !/^\d{4}-\d{4,9}$/.test(order.receipt_number)) {
    return { reason: "number_form", field: "receipt_number" };
  }
  for (const [at, receipt] of order.receipts.entries()) {
    const field = `receipts[${at}].facts`;
    const { labour, total, main, cross } = receipt.facts;
    if ([total, main.charged, cross.charged].some((amount) => amount.currency !== labour.currency)) {
      return { reason: "currency_mixed", field };
    }
    if (!receiptFactsSchema.safeParse(receiptFacts(receipt)).success) return { reason: "value_unusable", field };
  }
  return null;
}
