import { and, desc, eq, max, ne, or, sql } from "drizzle-orm";
import { matchesSearch } from "../columns/search.ts";
import { orders } from "../orders/orders.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { rackets } from "./rackets.table.ts";

export type RacketRow = typeof rackets.$inferSelect;

/** An own or shared racket. */
export async function findRacket(tx: TenantTx, id: string): Promise<RacketRow | null> {
  const [row] = await tx.rows.select().from(rackets).where(eq(rackets.id, id));
  return row ?? null;
}

export async function insertRacket(
  tx: TenantTx,
  row: Omit<typeof rackets.$inferInsert, "createdByStringerId" | "visibility"> & { visibility: "private" | "one_off" },
): Promise<void> {
  await tx.rows
    .insert(rackets)
    .values({ ...row, createdByStringerId: tx.stringerId })
    // Of two at once, either of its keys may be the one that the second meets.
    .onConflictDoNothing();
}

type RacketChange = Pick<
  typeof rackets.$inferInsert,
  "manufacturer" | "model" | "headSizeSqIn" | "stringPattern" | "year" | "serial" | "ownerClientProfileId" | "searchKey"
>;

/** Holds an own racket's row until the transaction ends; null where it is shared, another's or nowhere. */
export async function lockOwnRacket(tx: TenantTx, id: string): Promise<RacketRow | null> {
  const [row] = await tx.rows
    .select()
    .from(rackets)
    .where(and(eq(rackets.id, id), eq(rackets.createdByStringerId, tx.stringerId), ne(rackets.visibility, "shared")))
    .for("update");
  return row ?? null;
}

/** Rewrites an own racket; row-level security leaves any other untouched. */
export async function updateRacket(tx: TenantTx, id: string, change: RacketChange): Promise<void> {
  await tx.rows.update(rackets).set(change).where(eq(rackets.id, id));
}

/** Own and shared rackets that match, own ones first; rows typed for one job are not offered again. */
export async function searchRackets(tx: TenantTx, search: string, limit: number): Promise<RacketRow[]> {
  return tx.rows
    .select()
    .from(rackets)
    .where(
      and(
        or(eq(rackets.createdByStringerId, tx.stringerId), eq(rackets.visibility, "shared")),
        ne(rackets.visibility, "one_off"),
        matchesSearch(rackets.searchKey, search),
      ),
    )
    .orderBy(sql`${rackets.visibility} = 'shared'`, rackets.manufacturer, rackets.model, rackets.id)
    .limit(limit);
}

export type ClientRacketRecord = { racket: RacketRow; jobs: number; lastStrungAt: string | null };

/** The rackets of a client: those strung for them, the last first, and those marked as theirs. */
export async function racketsOfClient(tx: TenantTx, clientId: string): Promise<ClientRacketRecord[]> {
  const jobs = tx.rows
    .select({
      racketId: orders.racketId,
      jobs: sql<number>`count(*)::int`.as("jobs"),
      lastStrungAt: max(orders.strungAt).as("last_strung_at"),
      lastJobAt: max(orders.sortDate).as("last_job_at"),
    })
    .from(orders)
    .where(and(eq(orders.stringerId, tx.stringerId), eq(orders.clientProfileId, clientId)))
    .groupBy(orders.racketId)
    .as("jobs");
  return tx.rows
    .select({
      racket: rackets,
      jobs: sql<number>`coalesce(${jobs.jobs}, 0)::int`,
      lastStrungAt: sql<string | null>`${jobs.lastStrungAt}::text`,
    })
    .from(rackets)
    .leftJoin(jobs, eq(jobs.racketId, rackets.id))
    .where(
      or(
        sql`${jobs.racketId} is not null`,
        and(eq(rackets.createdByStringerId, tx.stringerId), eq(rackets.ownerClientProfileId, clientId)),
      ),
    )
    .orderBy(sql`${jobs.lastJobAt} desc nulls last`, desc(rackets.id));
}

/** Every racket in sight that is offered: what an import is matched against. */
export async function listOfferedRackets(tx: TenantTx): Promise<RacketRow[]> {
  return tx.rows
    .select()
    .from(rackets)
    .where(
      and(
        or(eq(rackets.createdByStringerId, tx.stringerId), eq(rackets.visibility, "shared")),
        ne(rackets.visibility, "one_off"),
      ),
    )
    .orderBy(rackets.id);
}
