import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { orders } from "../orders/orders.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";

/** The jobs with a row, and how many other stringers keep a row of the same name to themselves. */
export type GearUsage = { id: string; jobs: number; otherStringers: number };

export async function usageOfRackets(tx: BypassTx, ids: readonly string[]): Promise<GearUsage[]> {
  if (ids.length === 0) return [];
  const other = alias(rackets, "other");
  return tx.rows
    .select({
      id: rackets.id,
      jobs: sql<number>`(select count(*)::int from ${orders} where ${orders.racketId} = ${rackets.id})`,
      otherStringers: sql<number>`count(distinct ${other.createdByStringerId})::int`,
    })
    .from(rackets)
    .leftJoin(
      other,
      and(
        eq(sql`lower(${other.manufacturer})`, sql`lower(${rackets.manufacturer})`),
        eq(sql`lower(${other.model})`, sql`lower(${rackets.model})`),
        eq(other.visibility, "private"),
        ne(other.createdByStringerId, rackets.createdByStringerId),
      ),
    )
    .where(inArray(rackets.id, [...ids]))
    .groupBy(rackets.id);
}

export async function usageOfStrings(tx: BypassTx, ids: readonly string[]): Promise<GearUsage[]> {
  if (ids.length === 0) return [];
  const other = alias(strings, "other");
  const isOnJob = or(eq(orders.mainStringId, strings.id), eq(orders.crossStringId, strings.id));
  return tx.rows
    .select({
      id: strings.id,
      jobs: sql<number>`(select count(*)::int from ${orders} where ${isOnJob})`,
      otherStringers: sql<number>`count(distinct ${other.createdByStringerId})::int`,
    })
    .from(strings)
    .leftJoin(
      other,
      and(
        eq(sql`lower(${other.manufacturer})`, sql`lower(${strings.manufacturer})`),
        eq(sql`lower(${other.model})`, sql`lower(${strings.model})`),
        sql`${other.gauge} is not distinct from ${strings.gauge}`,
        eq(other.visibility, "private"),
        ne(other.createdByStringerId, strings.createdByStringerId),
      ),
    )
    .where(inArray(strings.id, [...ids]))
    .groupBy(strings.id);
}
