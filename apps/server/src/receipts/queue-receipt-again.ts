import { hurryMail, reinstateMail } from "@rbo/db/mail/mails.repo";
import { markNoticesRead } from "@rbo/db/notices/notices.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { receiptFactsOfOrder } from "./receipt-facts-of-order.ts";
import { currentIssue, insertReceiptMail, isSameAddress, mailsOfIssue, type ReceiptCause } from "./receipt-mails.ts";

/** A second press within it is the same wish, also where the first mail has gone already. */
const pressWindowMs = 10_000;

/**
 * Sends the receipt because a person asked to, to `to` or the client's own address. While the same revision is on its
 * way to the same address, asking again makes no second mail, but one that waits for its next try goes at once.
 */
export async function queueReceiptAgain(tx: TenantTx, cause: ReceiptCause, to: string): Promise<void> {
  const facts = receiptFactsOfOrder(cause.record, cause.stringer);
  if (!facts) return;
  const { now, record } = cause;
  await markNoticesRead(tx, { orderId: record.order.id }, now);
  const issue = await currentIssue(tx, cause, facts);
  const mails = await mailsOfIssue(tx, cause, issue);
  const toIt = mails.filter((mail) => isSameAddress(mail.toAddress, to));
  const onItsWay = toIt.find(({ state }) => ["queued", "sending", "waiting"].includes(state));
  if (onItsWay) {
    await reinstateMail(tx, onItsWay.id, now);
    return hurryMail(tx, onItsWay.id, now);
  }
  const pressedAt = now.getTime() - pressWindowMs;
  if (toIt.some(({ state, createdAt }) => state === "sent" && createdAt.getTime() > pressedAt)) return;
  await insertReceiptMail(tx, cause, issue, { to, sequence: mails.length + 1, notBefore: now });
}
