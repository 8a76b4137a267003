import type { OrderDateField } from "@rbo/shared/orders/order-dates";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { stringers } from "../stringers/stringers.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { type OrderRecord, type OrderRow, selectOrderRecords } from "./order-record.ts";
import { orderStateAudit, orders } from "./orders.table.ts";

const ownOrder = (tx: TenantTx, id: string) => and(eq(orders.stringerId, tx.stringerId), eq(orders.id, id));

export async function findOrder(tx: TenantTx, id: string): Promise<OrderRecord | null> {
  const [row] = await selectOrderRecords(tx).where(ownOrder(tx, id));
  return row ?? null;
}

/** The row alone, held until the transaction ends, so that two taps at once are one after the other. */
export async function lockOrder(tx: TenantTx, id: string): Promise<OrderRow | null> {
  const [row] = await tx.rows.select().from(orders).where(ownOrder(tx, id)).for("update");
  return row ?? null;
}

/** The client's newest job: what *same again* starts from. */
export async function findLatestOrderOfClient(tx: TenantTx, clientId: string): Promise<OrderRecord | null> {
  const [row] = await selectOrderRecords(tx)
    .where(and(eq(orders.stringerId, tx.stringerId), eq(orders.clientProfileId, clientId)))
    .orderBy(desc(orders.sortDate), desc(orders.id))
    .limit(1);
  return row ?? null;
}

export type NewOrder = Omit<typeof orders.$inferInsert, "stringerId">;

/** False where an order of this id stands already: a save that was repeated. */
export async function insertOrder(tx: TenantTx, row: NewOrder): Promise<boolean> {
  const rows = await tx.rows
    .insert(orders)
    .values({ ...row, stringerId: tx.stringerId })
    .onConflictDoNothing({ target: [orders.stringerId, orders.id] })
    .returning({ id: orders.id });
  return rows.length === 1;
}

/** Adds many orders at once, all or none; for imports. */
export async function insertOrders(tx: TenantTx, rows: readonly NewOrder[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.rows.insert(orders).values(rows.map((row) => ({ ...row, stringerId: tx.stringerId })));
}

/** Which rows of an imported workbook stand in the book already. */
export async function findImportKeys(tx: TenantTx): Promise<Set<string>> {
  const rows = await tx.rows
    .select({ key: orders.importKey })
    .from(orders)
    .where(and(eq(orders.stringerId, tx.stringerId), isNotNull(orders.importKey)));
  return new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
}

export type OrderChange = Partial<Omit<NewOrder, "id" | "clientProfileId" | "isSelf" | "revision">>;

/** Changes a locked order and counts its revision up. */
export async function updateOrder(tx: TenantTx, id: string, change: OrderChange, at: Date): Promise<void> {
  await tx.rows
    .update(orders)
    .set({ ...change, revision: sql`${orders.revision} + 1`, updatedAt: at })
    .where(ownOrder(tx, id));
}

export async function insertStateAudit(
  tx: TenantTx,
  rows: readonly Omit<typeof orderStateAudit.$inferInsert, "stringerId">[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.rows.insert(orderStateAudit).values(rows.map((row) => ({ ...row, stringerId: tx.stringerId })));
}

export type StateAuditRecord = { field: OrderDateField; from: string | null; to: string | null; at: Date; by: string };

/** The order's changes of date, oldest first, with the name of who made each. */
export async function stateAuditOfOrder(tx: TenantTx, orderId: string): Promise<StateAuditRecord[]> {
  return tx.rows
    .select({
      field: orderStateAudit.field,
      from: orderStateAudit.from,
      to: orderStateAudit.to,
      at: orderStateAudit.at,
      // Another actor (an admin) is not this stringer's row to read; then the name is left to the reader.
      by: sql<string>`coalesce(${stringers.displayName}, '')`,
    })
    .from(orderStateAudit)
    .leftJoin(stringers, eq(stringers.id, orderStateAudit.changedByStringerId))
    .where(and(eq(orderStateAudit.stringerId, tx.stringerId), eq(orderStateAudit.orderId, orderId)))
    .orderBy(orderStateAudit.at, orderStateAudit.id);
}
