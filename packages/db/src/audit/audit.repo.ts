import { and, desc, eq, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { adminAuditLog } from "./audit.table.ts";

export type AuditRow = typeof adminAuditLog.$inferSelect;

/** What others did with this stringer's data or account, newest first; in keyset pages. */
export async function auditOfSubject(
  tx: TenantTx,
  query: { cursor?: string | null | undefined; limit: number },
): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
  const [id] = (query.cursor && decodeCursor(query.cursor, 1)) || [];
  const found = await tx.rows
    .select()
    .from(adminAuditLog)
    .where(
      and(
        eq(adminAuditLog.subjectStringerId, tx.stringerId),
        // By the row itself: its microseconds would not survive the way through a Date.
        id
          ? sql`(${adminAuditLog.at}, ${adminAuditLog.id}) < (select at, id from admin_audit_log where id = ${id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(adminAuditLog.at), desc(adminAuditLog.id))
    .limit(query.limit + 1);
  const rows = found.slice(0, query.limit);
  const last = found.length > query.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.id]) : null };
}
