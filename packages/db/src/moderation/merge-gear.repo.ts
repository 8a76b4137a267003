import { and, eq, or, sql } from "drizzle-orm";
import { sharedScopeSql } from "../columns/columns.ts";
import { orders } from "../orders/orders.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";

/** Whose private row goes into which shared one. The caller holds both. */
export type Merge = { stringerId: string; fromId: string; intoId: string; at: Date };

/**
 * The jobs with the private racket are with the shared one from now on; returns how many. Receipts are frozen facts and
 * stay as they went out. The private row is no longer offered.
 */
export async function mergeRacket(tx: BypassTx, { stringerId, fromId, intoId, at }: Merge): Promise<number> {
  const moved = await tx.rows
    .update(orders)
    .set({ racketId: intoId, racketScopeId: sharedScopeSql, revision: sql`${orders.revision} + 1`, updatedAt: at })
    .where(and(eq(orders.stringerId, stringerId), eq(orders.racketId, fromId)))
    .returning({ id: orders.id });
  await tx.rows
    .update(rackets)
    .set({ visibility: "one_off", ownerClientProfileId: null })
    .where(eq(rackets.id, fromId));
  return moved.length;
}

/** The same for a string, which may be on both sides of a job. */
export async function mergeString(tx: BypassTx, { stringerId, fromId, intoId, at }: Merge): Promise<number> {
  const isMain = sql`${orders.mainStringId} = ${fromId}`;
  const isCross = sql`${orders.crossStringId} = ${fromId}`;
  const moved = await tx.rows
    .update(orders)
    .set({
      mainStringId: sql`case when ${isMain} then ${intoId}::uuid else ${orders.mainStringId} end`,
      mainStringScopeId: sql`case when ${isMain} then ${sharedScopeSql} else ${orders.mainStringScopeId} end`,
      crossStringId: sql`case when ${isCross} then ${intoId}::uuid else ${orders.crossStringId} end`,
      crossStringScopeId: sql`case when ${isCross} then ${sharedScopeSql} else ${orders.crossStringScopeId} end`,
      revision: sql`${orders.revision} + 1`,
      updatedAt: at,
    })
    .where(and(eq(orders.stringerId, stringerId), or(isMain, isCross)))
    .returning({ id: orders.id });
  await tx.rows.update(strings).set({ visibility: "one_off" }).where(eq(strings.id, fromId));
  return moved.length;
}
