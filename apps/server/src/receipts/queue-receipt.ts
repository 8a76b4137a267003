import { reinstateMail } from "@rbo/db/mail/mails.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { undoWindowMs } from "@rbo/shared/receipts/undo-window";
import { receiptFactsOfOrder } from "./receipt-facts-of-order.ts";
import { currentIssue, insertOwnMail, mailsOfIssue, type ReceiptCause } from "./receipt-mails.ts";

/**
 * Owes the client a receipt, in the transaction of its cause: freezes the facts as a revision and puts the mail into
 * the outbox. A revision that is unchanged is not made again, and one that is on its way or went out is not sent again
 * by itself. Without an address, or where the client opted out, the outbox says so. Does nothing for self-jobs.
 */
export async function queueReceipt(tx: TenantTx, cause: ReceiptCause): Promise<void> {
  const facts = receiptFactsOfOrder(cause.record, cause.stringer);
  if (!facts) return;
  const issue = await currentIssue(tx, cause, facts);
  const mails = await mailsOfIssue(tx, cause, issue);
  for (const mail of mails.filter(({ withdrawnReason }) => withdrawnReason))
    await reinstateMail(tx, mail.id, cause.now);
  if (mails.some((mail) => mail.state !== "not_sent" && mail.state !== "failed")) return;
  const notBefore = new Date(cause.now.getTime() + undoWindowMs);
  await insertOwnMail(tx, cause, issue, { sequence: mails.length + 1, notBefore });
}
