import { findMailLine, type MailLineRow } from "@rbo/db/mail/mail-line.repo";
import { type MailRow, mailsOfOrder } from "@rbo/db/mail/mails.repo";
import type { OrderRecord } from "@rbo/db/orders/order-record";
import { type ReceiptIssueRow, receiptIssuesOfOrder } from "@rbo/db/receipts/receipts.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { MailView } from "@rbo/shared/mail/mail-state.schema";
import type { ReceiptStatus } from "@rbo/shared/orders/order.schema";
import { sameReceipt } from "@rbo/shared/receipts/receipt-facts";
import type { Deps } from "../app/deps.ts";
import { wantsMail } from "../clients/present-client.ts";
import { answerToStringer, nextAttemptAt, presentLineStop } from "../mail/present-line-stop.ts";
import { receiptFactsOfOrder } from "./receipt-facts-of-order.ts";

/** Where the receipt of an order stands: its newest revision, whether that still holds, and each mail of it. */
export async function receiptStatus(
  tx: TenantTx,
  deps: Pick<Deps, "mailConfigured">,
  record: OrderRecord,
  stringer: StringerRow,
): Promise<ReceiptStatus> {
  const [issues, mails, line] = await Promise.all([
    receiptIssuesOfOrder(tx, record.order.id),
    mailsOfOrder(tx, record.order.id),
    findMailLine(tx),
  ]);
  const [latest] = issues;
  const facts = receiptFactsOfOrder(record, stringer);
  return {
    revision: latest?.revision ?? null,
    isOutOfDate: Boolean(latest && facts && !sameReceipt(latest.facts, facts)),
    issues: issues.map(({ revision, number, createdAt }) => ({ revision, number, createdAt })),
    mails: mails.map((mail) => presentMail(mail, issues, line)),
    obstacle: obstacleTo(record, deps),
    mailObstacle: mailObstacleTo(record, deps),
    lineStop: presentLineStop(line),
    to: record.person.email,
  };
}

export function obstacleTo(record: OrderRecord, deps: Pick<Deps, "mailConfigured">): ReceiptStatus["obstacle"] {
  if (record.order.isSelf) return "self_job";
  if (!record.order.strungAt) return "not_strung";
  return mailObstacleTo(record, deps);
}

function mailObstacleTo(record: OrderRecord, deps: Pick<Deps, "mailConfigured">): ReceiptStatus["mailObstacle"] {
  if (!record.person.email) return "no_address";
  if (!wantsMail(record.person)) return "opted_out";
  return deps.mailConfigured ? null : "mail_not_configured";
}

function presentMail(mail: MailRow, issues: readonly ReceiptIssueRow[], line: MailLineRow): MailView {
  return {
    id: mail.id,
    event: mail.event,
    state: mail.state,
    notSentReason: mail.notSentReason,
    to: mail.toAddress,
    revision: issues.find((issue) => issue.id === mail.receiptIssueId)?.revision ?? null,
    attempts: mail.attempts,
    nextAttemptAt: nextAttemptAt(mail, line),
    sentAt: mail.sentAt,
    lastAnswer: answerToStringer(mail, line),
    createdAt: mail.createdAt,
  };
}
