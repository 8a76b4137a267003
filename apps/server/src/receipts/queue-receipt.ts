import { hurryMail, insertMail, mailDedupeKey, mailsOfOrder } from "@rbo/db/mail/mails.repo";
import type { OrderRecord } from "@rbo/db/orders/order-record";
import { insertReceiptIssue, type ReceiptIssueRow, receiptIssuesOfOrder } from "@rbo/db/receipts/receipts.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { type ReceiptFacts, sameReceipt } from "@rbo/shared/receipts/receipt-facts";
import { undoWindowMs } from "@rbo/shared/receipts/undo-window";
import type { Deps } from "../app/deps.ts";
import { personName, wantsMail } from "../clients/present-client.ts";
import { receiptFactsOfOrder } from "./receipt-facts-of-order.ts";

type Cause = {
  deps: Pick<Deps, "mailDomain">;
  stringer: StringerRow;
  /** The order as this transaction leaves it, its row locked, so that parallel presses come one after the other. */
  record: OrderRecord;
  now: Date;
};

/**
 * Owes the client a receipt, in the transaction of its cause: freezes the facts as a revision and puts the mail into
 * the outbox. A revision that is unchanged is not made again, and one that is on its way or went out is not sent again
 * by itself. Without an address, or where the client opted out, the outbox says so. Does nothing for self-jobs.
 */
export async function queueReceipt(tx: TenantTx, cause: Cause): Promise<void> {
  const facts = receiptFactsOfOrder(cause.record, cause.stringer);
  if (!facts) return;
  const issue = await currentIssue(tx, cause, facts);
  const { person } = cause.record;
  const mails = (await mailsOfOrder(tx, cause.record.order.id)).filter((mail) => mail.receiptIssueId === issue.id);
  if (mails.some((mail) => mail.state !== "not_sent" && mail.state !== "failed")) return;
  const obstacle = !person.email ? "no_address" : wantsMail(person) ? null : "opted_out";
  await insertReceiptMail(tx, cause, issue, {
    to: obstacle ? null : person.email,
    obstacle,
    sequence: mails.length + 1,
    notBefore: new Date(cause.now.getTime() + undoWindowMs),
  });
}

/**
 * Sends the receipt because a person asked to, to `to` or the client's own address. While the same revision is on its
 * way to the same address, asking again makes no second mail, but one that waits for its next try goes at once.
 */
export async function queueReceiptAgain(tx: TenantTx, cause: Cause, to: string): Promise<void> {
  const facts = receiptFactsOfOrder(cause.record, cause.stringer);
  if (!facts) return;
  const issue = await currentIssue(tx, cause, facts);
  const mails = (await mailsOfOrder(tx, cause.record.order.id)).filter((mail) => mail.receiptIssueId === issue.id);
  const onItsWay = mails.find(
    (mail) =>
      ["queued", "sending", "waiting"].includes(mail.state) && mail.toAddress?.toLowerCase() === to.toLowerCase(),
  );
  if (onItsWay) return hurryMail(tx, onItsWay.id, cause.now);
  await insertReceiptMail(tx, cause, issue, { to, obstacle: null, sequence: mails.length + 1, notBefore: cause.now });
}

/** The newest revision where it still says what is so, else the next one under the same number. */
async function currentIssue(
  tx: TenantTx,
  { record, now }: Cause,
  facts: ReceiptFacts,
): Promise<Pick<ReceiptIssueRow, "id" | "revision">> {
  const [latest] = await receiptIssuesOfOrder(tx, record.order.id);
  if (latest && sameReceipt(latest.facts, facts)) return latest;
  const issue = { id: newId(), revision: (latest?.revision ?? 0) + 1 };
  await insertReceiptIssue(tx, { ...issue, orderId: record.order.id, number: facts.number, facts, createdAt: now });
  return issue;
}

type ReceiptMail = {
  to: string | null;
  obstacle: "no_address" | "opted_out" | null;
  sequence: number;
  notBefore: Date;
};

async function insertReceiptMail(
  tx: TenantTx,
  { deps, stringer, record, now }: Cause,
  issue: { id: string; revision: number },
  mail: ReceiptMail,
): Promise<void> {
  const id = newId();
  await insertMail(tx, {
    id,
    event: "receipt",
    dedupeKey: mailDedupeKey("receipt", issue.id, mail.sequence),
    state: mail.obstacle ? "not_sent" : "queued",
    notSentReason: mail.obstacle,
    toAddress: mail.to,
    toName: personName(record.person),
    locale: record.person.locale ?? stringer.defaultLocale,
    facts: {},
    orderId: record.order.id,
    receiptIssueId: issue.id,
    messageId: `<${id}@${deps.mailDomain}>`,
    idempotencyKey: `rbo-${id}`,
    nextAttemptAt: mail.obstacle ? null : mail.notBefore,
    createdAt: now,
    updatedAt: now,
  });
}
