import { and, eq, ne, sql } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import type { NewMail } from "../mail/mails.repo.ts";
import { mails } from "../mail/mails.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { receiptCounters, receiptIssues } from "../receipts/receipts.table.ts";
import { stringerLogos } from "../stringers/stringers.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";

export type PersonToRestore = Omit<typeof persons.$inferInsert, "emailVerifiedAt">;
export type RacketToRestore = Omit<typeof rackets.$inferInsert, "createdByStringerId" | "visibility" | "importId"> & {
  visibility: "private" | "one_off";
};
export type StringToRestore = Omit<typeof strings.$inferInsert, "createdByStringerId" | "visibility" | "importId"> & {
  visibility: "private" | "one_off";
};

/** Adds a Person; false where its id is taken, perhaps by one this stringer can't see. */
export async function insertPersonWhereFree(tx: TenantTx, row: PersonToRestore): Promise<boolean> {
  // No target: naming one would ask for the right to see the row, which comes only with a client profile.
  const result = await tx.rows.insert(persons).values(row).onConflictDoNothing();
  return result.count === 1;
}

export async function insertClientProfiles(
  tx: TenantTx,
  rows: readonly Omit<typeof clientProfiles.$inferInsert, "stringerId" | "importId">[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.rows.insert(clientProfiles).values(rows.map((row) => ({ ...row, stringerId: tx.stringerId })));
}

/** Adds own rackets whose ids are free, and returns those ids. */
export async function insertRacketsWhereFree(tx: TenantTx, rows: readonly RacketToRestore[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const added = await tx.rows
    .insert(rackets)
    .values(rows.map((row) => ({ ...row, createdByStringerId: tx.stringerId })))
    .onConflictDoNothing()
    .returning({ id: rackets.id });
  return added.map(({ id }) => id);
}

/** Adds own strings whose ids and names are free, and returns those ids. */
export async function insertStringsWhereFree(tx: TenantTx, rows: readonly StringToRestore[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const added = await tx.rows
    .insert(strings)
    .values(rows.map((row) => ({ ...row, createdByStringerId: tx.stringerId })))
    .onConflictDoNothing()
    .returning({ id: strings.id });
  return added.map(({ id }) => id);
}

/** The own string that has this name already: the database compares, by the rule of its own unique key. */
export async function findOwnStringOfName(
  tx: TenantTx,
  name: { manufacturer: string; model: string; gauge: string | null },
): Promise<string | null> {
  const [row] = await tx.rows
    .select({ id: strings.id })
    .from(strings)
    .where(
      and(
        eq(strings.scopeId, tx.stringerId),
        ne(strings.visibility, "one_off"),
        sql`lower(${strings.manufacturer}) = lower(${name.manufacturer})`,
        sql`lower(${strings.model}) = lower(${name.model})`,
        sql`coalesce(${strings.gauge}, '') = ${name.gauge ?? ""}`,
      ),
    );
  return row?.id ?? null;
}

export async function insertLogoWhereMissing(
  tx: TenantTx,
  row: Omit<typeof stringerLogos.$inferInsert, "stringerId">,
): Promise<boolean> {
  const rows = await tx.rows
    .insert(stringerLogos)
    .values({ ...row, stringerId: tx.stringerId })
    .onConflictDoNothing()
    .returning({ sha256: stringerLogos.sha256 });
  return rows.length === 1;
}

export async function insertReceiptIssues(
  tx: TenantTx,
  rows: readonly Omit<typeof receiptIssues.$inferInsert, "stringerId">[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.rows.insert(receiptIssues).values(rows.map((row) => ({ ...row, stringerId: tx.stringerId })));
}

/** Which of these Message-IDs no mail of any stringer has yet can only be told by trying: returns those it added. */
export async function insertMailsWhereFree(tx: TenantTx, rows: readonly NewMail[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const added = await tx.rows
    .insert(mails)
    .values(rows.map((row) => ({ ...row, stringerId: tx.stringerId })))
    .onConflictDoNothing({ target: mails.messageId })
    .returning({ id: mails.id });
  return added.map(({ id }) => id);
}

/** Moves a year's counter on, so that it gives no number at or below `last`. */
export async function raiseReceiptCount(tx: TenantTx, year: number, last: number): Promise<void> {
  await tx.rows
    .insert(receiptCounters)
    .values({ stringerId: tx.stringerId, year, last })
    .onConflictDoUpdate({
      target: [receiptCounters.stringerId, receiptCounters.year],
      set: { last: sql`greatest(${receiptCounters.last}, ${last})` },
    });
}
