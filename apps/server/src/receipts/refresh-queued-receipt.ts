import { type MailRow, withdrawMailsOfOrder } from "@rbo/db/mail/mails.repo";
import { receiptIssuesOfOrder } from "@rbo/db/receipts/receipts.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { sameReceipt } from "@rbo/shared/receipts/receipt-facts";
import { receiptFactsOfOrder } from "./receipt-facts-of-order.ts";
import {
  currentIssue,
  insertOwnMail,
  insertReceiptMail,
  isSameAddress,
  mailsOfIssue,
  type ReceiptCause,
} from "./receipt-mails.ts";

/** What changed about the client, where that is the cause. */
type ClientChange = { formerEmail: string | null; hasOptedOut: boolean };

/**
 * After a change: a receipt that is still to go goes as it reads now and to where the client is reached now, or not at
 * all where they opted out. What went out stays as it was, and is out of date; sending that again is the stringer's tap.
 */
export async function refreshQueuedReceipt(tx: TenantTx, cause: ReceiptCause, change?: ClientChange): Promise<void> {
  const facts = receiptFactsOfOrder(cause.record, cause.stringer);
  if (!facts) return;
  const { order, person } = cause.record;
  if (change?.hasOptedOut) {
    await withdrawMailsOfOrder(tx, order.id, "opted_out", cause.now);
    return;
  }
  const formerEmail = change ? change.formerEmail : person.email;
  const [latest] = await receiptIssuesOfOrder(tx, order.id);
  if (latest && sameReceipt(latest.facts, facts) && isSameAddress(formerEmail, person.email)) return;
  const withdrawn = await withdrawMailsOfOrder(tx, order.id, "superseded", cause.now);
  if (withdrawn.length === 0) return;
  const issue = await currentIssue(tx, cause, facts);
  let sequence = (await mailsOfIssue(tx, cause, issue)).length;
  for (const mail of withdrawn) {
    sequence += 1;
    const next = { sequence, notBefore: firstTry(mail, cause.now) };
    if (isSameAddress(mail.toAddress, formerEmail)) await insertOwnMail(tx, cause, issue, next);
    else await insertReceiptMail(tx, cause, issue, { ...next, to: mail.toAddress });
  }
}

/** What has not been tried keeps its time to be taken back; what the relay put off is another mail, and goes at once. */
function firstTry({ attempts, nextAttemptAt }: MailRow, now: Date): Date {
  return attempts === 0 && nextAttemptAt && nextAttemptAt > now ? nextAttemptAt : now;
}
