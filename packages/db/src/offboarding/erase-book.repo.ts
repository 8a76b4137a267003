import { tombstoneOf } from "@rbo/shared/offboarding/tombstone";
import { eq, type SQL, sql } from "drizzle-orm";
import { stringers } from "../stringers/stringers.table.ts";
import type { ErasureTx } from "../tenancy/transactions.ts";
import type { LeasedOffboarding } from "./offboarding-work.repo.ts";
import { isRow } from "./offboardings.repo.ts";
import { offboardings } from "./offboardings.table.ts";

/** A piece of the book that goes as one: the rows of a table, or what ties a shared row to the book. */
type Part = { table: string; owner: string; more: string; parts?: string };

const own = (table: string): Part => ({ table, owner: "stringer_id", more: "true" });
const ofCatalogue = (table: string): Part => ({
  table,
  owner: "created_by_stringer_id",
  more: "visibility <> 'shared'",
});
const untied = (table: string): Part => ({
  table,
  owner: "created_by_stringer_id",
  more: "import_id is not null",
  parts: "import_id = null",
});

/**
 * All that is a stringer's, in an order in which nothing points at what is gone. What hangs on jobs comes before them, so
 * that no cascade makes a statement longer than its batch.
 */
const bookParts: readonly Part[] = [
  ...["mails", "receipt_pdfs", "receipt_issues", "notices", "order_state_audit", "orders", "receipt_counters"].map(own),
  { ...own("catalogue_submissions"), owner: "submitted_by_stringer_id" },
  ofCatalogue("rackets"),
  ofCatalogue("strings"),
  untied("rackets"),
  untied("strings"),
  own("client_profiles"),
  ...["imports", "stringer_logos", "export_leases", "sessions", "one_time_links", "stringer_credentials"].map(own),
  own("offboarding_chunks"),
];

const isPart = (tx: ErasureTx, { owner, more }: Part): SQL =>
  sql`${sql.raw(owner)} = ${tx.stringerId} and ${sql.raw(more)}`;

/**
 * Erases at most that many rows of the first table that still has some, and says of which; null when nothing of the
 * book is left. Run again and again, it goes on where it was, whoever was killed in between.
 */
export async function eraseSome(tx: ErasureTx, limit: number): Promise<string | null> {
  for (const part of bookParts) {
    const table = sql.raw(part.table);
    const some = sql`ctid = any (array(select ctid from ${table} where ${isPart(tx, part)} limit ${limit}))`;
    const erased = await tx.rows.execute(
      part.parts
        ? sql`update ${table} set ${sql.raw(part.parts)} where ${some}`
        : sql`delete from ${table} where ${some}`,
    );
    if (erased.count > 0) return part.table;
  }
  return null;
}

/** The end: the account becomes a tombstone and the leaving says so. False where the lease was lost. */
export async function raiseTombstone(tx: ErasureTx, leased: LeasedOffboarding, at: Date): Promise<boolean> {
  const [held] = await tx.rows
    .select({ leaseToken: offboardings.leaseToken, account: stringers })
    .from(offboardings)
    .innerJoin(stringers, eq(stringers.id, offboardings.stringerId))
    .where(isRow(leased))
    .for("update");
  if (held?.leaseToken !== leased.leaseToken) return false;
  await tx.rows
    .update(stringers)
    .set({
      ...tombstoneOf(held.account),
      ...{ role: "stringer", logoSha256: null, businessName: null, businessAddress: null, phone: null },
      ...{ receiptThankYou: null, receiptDisclosure: null, revision: sql`${stringers.revision} + 1` },
    })
    .where(eq(stringers.id, tx.stringerId));
  await tx.rows
    .update(offboardings)
    .set({ state: "erased", erasedAt: at, archiveFileName: null, leaseToken: null, leaseUntil: null })
    .where(isRow(leased));
  return true;
}
