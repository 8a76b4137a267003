import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { stringerLogos } from "../stringers/stringers.table.ts";
import type { TenantTx, WorkerTx } from "../tenancy/transactions.ts";
import { receiptCounters, receiptIssues, receiptPdfs } from "./receipts.table.ts";

export type ReceiptIssueRow = typeof receiptIssues.$inferSelect;

/**
 * The next receipt count of this stringer and year, from 1; with `counts`, that many at once, of which the last is
 * returned. It holds the counter's row until the transaction ends: a rolled-back number is given again, so there is no
 * gap and no double, whatever the number of servers.
 */
export async function takeReceiptCount(tx: TenantTx, year: number, counts = 1): Promise<number> {
  const [row] = await tx.rows
    .insert(receiptCounters)
    .values({ stringerId: tx.stringerId, year, last: counts })
    .onConflictDoUpdate({
      target: [receiptCounters.stringerId, receiptCounters.year],
      set: { last: sql`${receiptCounters.last} + ${counts}` },
    })
    .returning({ last: receiptCounters.last });
  if (!row) throw new Error("receipt_counters returned no row");
  return row.last;
}

export async function insertReceiptIssue(
  tx: TenantTx,
  row: { id: string; orderId: string; number: string; revision: number; facts: ReceiptFacts; createdAt: Date },
): Promise<void> {
  await tx.rows.insert(receiptIssues).values({ ...row, stringerId: tx.stringerId });
}

/** The order's revisions, newest first. */
export async function receiptIssuesOfOrder(tx: TenantTx, orderId: string): Promise<ReceiptIssueRow[]> {
  return tx.rows
    .select()
    .from(receiptIssues)
    .where(and(eq(receiptIssues.stringerId, tx.stringerId), eq(receiptIssues.orderId, orderId)))
    .orderBy(desc(receiptIssues.revision));
}

/** The PDF of a revision as it went out; null before it was made. */
export async function findReceiptPdf(tx: TenantTx, receiptIssueId: string): Promise<Uint8Array | null> {
  const [row] = await tx.rows
    .select({ content: receiptPdfs.content })
    .from(receiptPdfs)
    .where(and(eq(receiptPdfs.stringerId, tx.stringerId), eq(receiptPdfs.receiptIssueId, receiptIssueId)));
  return row?.content ?? null;
}

type IssueKey = { stringerId: string; receiptIssueId: string };

/** For the mail worker: the frozen facts, the PDF where it has been made, and the logo those facts name. */
export async function findReceiptToSend(tx: WorkerTx, key: IssueKey) {
  const [row] = await tx.rows
    .select({
      facts: receiptIssues.facts,
      pdf: receiptPdfs.content,
      logoMime: stringerLogos.mime,
      logoContent: stringerLogos.content,
    })
    .from(receiptIssues)
    .leftJoin(
      receiptPdfs,
      and(eq(receiptPdfs.stringerId, receiptIssues.stringerId), eq(receiptPdfs.receiptIssueId, receiptIssues.id)),
    )
    .leftJoin(
      stringerLogos,
      and(
        eq(stringerLogos.stringerId, receiptIssues.stringerId),
        sql`${stringerLogos.sha256} = ${receiptIssues.facts} -> 'stringer' ->> 'logoSha256'`,
      ),
    )
    .where(and(eq(receiptIssues.stringerId, key.stringerId), eq(receiptIssues.id, key.receiptIssueId)));
  return row ?? null;
}

/** Keeps the PDF about to be sent; the first one kept wins, and is what every retry sends. */
export async function keepReceiptPdf(
  tx: WorkerTx,
  key: IssueKey,
  pdf: { content: Uint8Array; sha256: string },
): Promise<void> {
  const kept = await tx.rows
    .insert(receiptPdfs)
    .values({ ...key, content: pdf.content })
    .onConflictDoNothing()
    .returning({ id: receiptPdfs.receiptIssueId });
  if (kept.length === 0) return;
  await tx.rows
    .update(receiptIssues)
    .set({ pdfSha256: pdf.sha256 })
    .where(
      and(
        eq(receiptIssues.stringerId, key.stringerId),
        eq(receiptIssues.id, key.receiptIssueId),
        isNull(receiptIssues.pdfSha256),
      ),
    );
}
