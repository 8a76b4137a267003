import { createHash } from "node:crypto";
import type { LeasedMail } from "@rbo/db/mail/outbox.repo";
import { findReceiptToSend, keepReceiptPdf } from "@rbo/db/receipts/receipts.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { receiptFileName } from "@rbo/shared/receipts/receipt-file-name";
import type { MailDeps } from "./mail-deps.ts";
import { sentIdentity } from "./sent-identity.ts";

type IssueKey = { stringerId: string; receiptIssueId: string };

/** Sends the very receipt that was frozen with this mail. Resolves to the relay's words. */
export async function sendReceiptMail(deps: MailDeps, mail: LeasedMail): Promise<string> {
  const { receiptIssueId } = mail;
  if (!receiptIssueId) throw new Error("mails: a receipt without its issue");
  const { facts, pdf } = await receiptToSend(deps, { stringerId: mail.stringerId, receiptIssueId });
  return deps.sender.sendReceipt(
    {
      ...sentIdentity(deps, mail),
      facts,
      pdf: { content: pdf, fileName: receiptFileName(facts) },
    },
    facts.locale,
  );
}

/** The facts and the PDF kept for them, made first where this is the first time it goes out. */
async function receiptToSend(deps: MailDeps, key: IssueKey): Promise<{ facts: ReceiptFacts; pdf: Uint8Array }> {
  const found = await findKept(deps, key);
  if (found.pdf) return { facts: found.facts, pdf: found.pdf };
  const content = await deps.receipts.render({ facts: found.facts, logo: found.logo });
  const sha256 = createHash("sha256").update(content).digest("hex");
  await withWorker(deps.db, (tx) => keepReceiptPdf(tx, key, { content, sha256 }));
  // Read again: where another mail of this revision was quicker, its PDF is the receipt.
  const kept = await findKept(deps, key);
  if (!kept.pdf) throw new Error("receipt_pdfs: the PDF just kept is not there");
  return { facts: kept.facts, pdf: kept.pdf };
}

async function findKept(deps: MailDeps, key: IssueKey) {
  const row = await withWorker(deps.db, (tx) => findReceiptToSend(tx, key));
  if (!row) throw new Error("receipt_issues: the mail's issue is not there");
  const { facts, pdf, logoMime, logoContent } = row;
  return { facts, pdf, logo: logoMime && logoContent ? { mime: logoMime, bytes: logoContent } : null };
}
