import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { TenantTx, WorkerTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { notices } from "./notices.table.ts";

export type NoticeRow = typeof notices.$inferSelect;
export type NewNotice = typeof notices.$inferInsert;

/** Tells a stringer something, in the transaction of its cause. */
export async function insertNotice(tx: WorkerTx | BypassTx, row: NewNotice): Promise<void> {
  await tx.rows.insert(notices).values(row);
}

/** The stringer's newest notices. */
export async function listNotices(tx: TenantTx, query: { isUnread?: boolean; limit: number }): Promise<NoticeRow[]> {
  return tx.rows
    .select()
    .from(notices)
    .where(and(eq(notices.stringerId, tx.stringerId), query.isUnread ? isNull(notices.readAt) : undefined))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(query.limit);
}

export async function countUnreadNotices(tx: TenantTx): Promise<number> {
  const [row] = await tx.rows
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.stringerId, tx.stringerId), isNull(notices.readAt)));
  return row?.unread ?? 0;
}

/** Marks read what is unread: all of it, or one notice, or those about one job. */
export async function markNoticesRead(
  tx: TenantTx,
  which: "all" | { id: string } | { orderId: string },
  at: Date,
): Promise<void> {
  const condition =
    which === "all" ? undefined : "id" in which ? eq(notices.id, which.id) : eq(notices.orderId, which.orderId);
  await tx.rows
    .update(notices)
    .set({ readAt: at })
    .where(and(eq(notices.stringerId, tx.stringerId), isNull(notices.readAt), condition));
}
