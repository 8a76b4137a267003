import { and, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import { clientProfiles } from "../clients/clients.table.ts";
import { mails } from "../mail/mails.table.ts";
import { orders } from "../orders/orders.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { receiptCounters, receiptIssues } from "../receipts/receipts.table.ts";
import { strings } from "../strings/strings.table.ts";
import { type TenantTx, withUndo } from "../tenancy/transactions.ts";

/**
 * Deletes what the import added, and that alone: the role that does it sees nothing else. A row that something else
 * names makes the database refuse (a foreign key), and with it the whole transaction. Receipt numbers that are free
 * again are given again: each year's counter goes back to the highest number still in the book.
 */
export async function removeImportedRows(tx: TenantTx, importId: string): Promise<void> {
  // Holds the counters, so that no number is given meanwhile.
  const counters = await tx.rows
    .select()
    .from(receiptCounters)
    .where(eq(receiptCounters.stringerId, tx.stringerId))
    .for("update");
  const { stringerId } = tx;
  await withUndo(tx, importId, async ({ rows }) => {
    const ofImport = and(eq(orders.stringerId, stringerId), eq(orders.importId, importId));
    const orderIds = rows.select({ id: orders.id }).from(orders).where(ofImport);
    await rows.delete(mails).where(and(eq(mails.stringerId, stringerId), inArray(mails.orderId, orderIds)));
    await rows
      .delete(receiptIssues)
      .where(and(eq(receiptIssues.stringerId, stringerId), inArray(receiptIssues.orderId, orderIds)));
    await rows.delete(orders).where(ofImport);
    await rows.delete(rackets).where(eq(rackets.importId, importId));
    await rows.delete(strings).where(eq(strings.importId, importId));
    await rows
      .delete(clientProfiles)
      .where(and(eq(clientProfiles.stringerId, stringerId), eq(clientProfiles.importId, importId)));
  });
  const highest = await highestNumbers(tx);
  await withUndo(tx, importId, async ({ rows }) => {
    for (const { year } of counters) {
      const ofYear = and(eq(receiptCounters.stringerId, tx.stringerId), eq(receiptCounters.year, year));
      const last = highest.get(year);
      if (last === undefined) await rows.delete(receiptCounters).where(ofYear);
      else await rows.update(receiptCounters).set({ last }).where(ofYear);
    }
  });
}

/** The highest receipt number in the book, by year. */
async function highestNumbers(tx: TenantTx): Promise<Map<number, number>> {
  const year = sql<number>`split_part(${orders.receiptNumber}, '-', 1)::int`;
  const rows = await tx.rows
    .select({ year, last: max(sql<number>`split_part(${orders.receiptNumber}, '-', 2)::int`) })
    .from(orders)
    .where(and(eq(orders.stringerId, tx.stringerId), isNotNull(orders.receiptNumber)))
    .groupBy(year);
  return new Map(rows.flatMap((row) => (row.last === null ? [] : [[row.year, Number(row.last)] as const])));
}
