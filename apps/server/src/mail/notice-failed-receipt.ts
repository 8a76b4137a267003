import type { MailRow } from "@rbo/db/mail/mails.repo";
import { insertNotice } from "@rbo/db/notices/notices.repo";
import { findReceiptToSend } from "@rbo/db/receipts/receipts.repo";
import type { WorkerTx } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import type { ReceiptFailedFacts } from "@rbo/shared/notices/notice.schema";

/** Tells the stringer that a receipt will not arrive, in the transaction that records it. Other mails have no notice. */
export async function noticeFailedReceipt(
  tx: WorkerTx,
  mail: MailRow,
  { answer, at }: { answer: string; at: Date },
): Promise<void> {
  const { stringerId, receiptIssueId, toAddress } = mail;
  if (mail.event !== "receipt" || !receiptIssueId || !toAddress) return;
  const issue = await findReceiptToSend(tx, { stringerId, receiptIssueId });
  if (!issue) return;
  const facts: ReceiptFailedFacts = {
    number: issue.facts.number,
    clientName: issue.facts.clientName,
    to: toAddress,
    answer,
  };
  await insertNotice(tx, {
    stringerId,
    id: newId(),
    kind: "receipt_failed",
    orderId: mail.orderId,
    facts,
    createdAt: at,
  });
}
