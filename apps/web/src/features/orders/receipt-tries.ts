import type { OrderJson } from "./order-json.ts";
import { receiptLine } from "./receipt-line.ts";

/** One more try that the page offers: to whom it goes, and what the button says. */
export type ReceiptTry = { to: string; word: "page.tryNow" | "page.tryAgain" | "page.tryAgainTo" | "page.sendToNew" };

/**
 * What one tap can do for a receipt that did not go. Where the client's address was put right since it was refused, the
 * new one comes first; an address the client doesn't want receipts at is not offered again.
 */
export function receiptTries(
  order: Pick<OrderJson, "isSelf" | "strungAt" | "receipt">,
  nowMs: number = Date.now(),
): readonly ReceiptTry[] {
  const line = receiptLine(order, nowMs);
  const { to: own, mailObstacle } = order.receipt;
  const mayMailOwn = own !== null && mailObstacle !== "opted_out";
  switch (line.kind) {
    case "will_retry":
      return [{ to: line.to, word: "page.tryNow" }];
    case "failed":
      if (own?.toLowerCase() === line.to.toLowerCase()) {
        return mayMailOwn ? [{ to: line.to, word: "page.tryAgain" }] : [];
      }
      return [
        ...(mayMailOwn ? [{ to: own, word: "page.sendToNew" } as const] : []),
        { to: line.to, word: mayMailOwn ? "page.tryAgainTo" : "page.tryAgain" },
      ];
    default:
      return [];
  }
}
