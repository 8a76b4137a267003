import { and, asc, eq, isNull } from "drizzle-orm";
import { rackets } from "../rackets/rackets.table.ts";
import { stringers } from "../stringers/stringers.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";

/** Who is named as creator of rows that come with the program: the first admin still active, or null without one. */
export async function findFirstAdminId(tx: BypassTx): Promise<string | null> {
  const [row] = await tx.rows
    .select({ id: stringers.id })
    .from(stringers)
    .where(and(eq(stringers.role, "admin"), isNull(stringers.deactivatedAt)))
    .orderBy(asc(stringers.createdAt), asc(stringers.id))
    .limit(1);
  return row?.id ?? null;
}

type SharedRacket = Omit<typeof rackets.$inferInsert, "visibility" | "ownerClientProfileId" | "serial">;
type SharedString = Omit<typeof strings.$inferInsert, "visibility">;

/** Adds everyone's rackets that are not there yet, by id or by what they are; returns how many were added. */
export async function insertSharedRackets(tx: BypassTx, rows: readonly SharedRacket[]): Promise<number> {
  const standing = await tx.rows.select().from(rackets).where(eq(rackets.visibility, "shared"));
  const known = new Set(standing.map(racketKey));
  const fresh = rows.filter((row) => !known.has(racketKey(row)));
  if (fresh.length === 0) return 0;
  const added = await tx.rows
    .insert(rackets)
    .values(fresh.map((row) => ({ ...row, visibility: "shared" as const })))
    .onConflictDoNothing()
    .returning({ id: rackets.id });
  return added.length;
}

const racketKey = (row: Pick<SharedRacket, "manufacturer" | "model" | "headSizeSqIn" | "stringPattern" | "year">) =>
  JSON.stringify([
    row.manufacturer.toLowerCase(),
    row.model.toLowerCase(),
    row.headSizeSqIn ?? null,
    row.stringPattern ?? null,
    row.year ?? null,
  ]);

/** Adds everyone's strings that are not there yet; returns how many were added. */
export async function insertSharedStrings(tx: BypassTx, rows: readonly SharedString[]): Promise<number> {
  if (rows.length === 0) return 0;
  const added = await tx.rows
    .insert(strings)
    .values(rows.map((row) => ({ ...row, visibility: "shared" as const })))
    .onConflictDoNothing()
    .returning({ id: strings.id });
  return added.length;
}

/** Everyone's rackets, which any stringer may see. */
export async function listSharedRackets(tx: TenantTx | BypassTx): Promise<(typeof rackets.$inferSelect)[]> {
  return tx.rows.select().from(rackets).where(eq(rackets.visibility, "shared")).orderBy(asc(rackets.id));
}

export async function listSharedStrings(tx: TenantTx | BypassTx): Promise<(typeof strings.$inferSelect)[]> {
  return tx.rows.select().from(strings).where(eq(strings.visibility, "shared")).orderBy(asc(strings.id));
}
