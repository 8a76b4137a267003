import { insertMail, type MailRow, mailDedupeKey, mailsOfOrder } from "@rbo/db/mail/mails.repo";
import type { OrderRecord } from "@rbo/db/orders/order-record";
import { insertReceiptIssue, receiptIssuesOfOrder } from "@rbo/db/receipts/receipts.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { receiptLocale } from "@rbo/shared/locale/locale";
import { type ReceiptFacts, sameReceipt } from "@rbo/shared/receipts/receipt-facts";
import type { Deps } from "../app/deps.ts";
import { personName, wantsMail } from "../clients/present-client.ts";
import { mailIdentity } from "../mail/mail-identity.ts";

/** Why a receipt is owed, or owed otherwise than before. */
export type ReceiptCause = {
  deps: Pick<Deps, "mailDomain">;
  stringer: StringerRow;
  /** The order as this transaction leaves it, its row locked, so that parallel presses come one after the other. */
  record: OrderRecord;
  now: Date;
};

/** The newest revision where it still says what is so, else the next one under the same number. */
export async function currentIssue(
  tx: TenantTx,
  { record, now }: ReceiptCause,
  facts: ReceiptFacts,
): Promise<{ id: string }> {
  const [latest] = await receiptIssuesOfOrder(tx, record.order.id);
  if (latest && sameReceipt(latest.facts, facts)) return latest;
  const issue = { id: newId(), revision: (latest?.revision ?? 0) + 1 };
  await insertReceiptIssue(tx, { ...issue, orderId: record.order.id, number: facts.number, facts, createdAt: now });
  return issue;
}

export async function mailsOfIssue(tx: TenantTx, { record }: ReceiptCause, issue: { id: string }): Promise<MailRow[]> {
  return (await mailsOfOrder(tx, record.order.id)).filter((mail) => mail.receiptIssueId === issue.id);
}

export const isSameAddress = (one: string | null, other: string | null): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

/** How often this revision has been mailed already, this time included: the last part of the mail's dedupe key. */
type Sequence = { sequence: number; notBefore: Date };

/** The mail to the client's own address; where there is none, or they want none, a record that says so. */
export async function insertOwnMail(
  tx: TenantTx,
  cause: ReceiptCause,
  issue: { id: string },
  mail: Sequence,
): Promise<void> {
  const { person } = cause.record;
  const obstacle = !person.email ? "no_address" : wantsMail(person) ? null : "opted_out";
  await insertReceiptMail(tx, cause, issue, { ...mail, obstacle, to: obstacle ? null : person.email });
}

type ReceiptMail = Sequence & { to: string | null; obstacle?: "no_address" | "opted_out" | null };

export async function insertReceiptMail(
  tx: TenantTx,
  { deps, stringer, record, now }: ReceiptCause,
  issue: { id: string },
  { to, obstacle = null, sequence, notBefore }: ReceiptMail,
): Promise<void> {
  await insertMail(tx, {
    ...mailIdentity(deps),
    event: "receipt",
    dedupeKey: mailDedupeKey("receipt", issue.id, sequence),
    state: obstacle ? "not_sent" : "queued",
    notSentReason: obstacle,
    toAddress: to,
    toName: personName(record.person),
    locale: receiptLocale(record.person.locale, stringer.defaultLocale),
    facts: {},
    orderId: record.order.id,
    receiptIssueId: issue.id,
    nextAttemptAt: obstacle ? null : notBefore,
    createdAt: now,
    updatedAt: now,
  });
}
