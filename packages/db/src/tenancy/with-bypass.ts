import type { AuditAction } from "@rbo/shared/audit/audit-action";
import { newId } from "@rbo/shared/ids/id";
import { sql } from "drizzle-orm";
import { adminAuditLog } from "../audit/audit.table.ts";
import type { Database } from "../connection/database.ts";
import type { AuthTx, ErasureTx, RowsTx, TenantTx } from "./transactions.ts";

export type BypassEntry = {
  /** The admin, or null for the operator's command line. */
  actorStringerId: string | null;
  action: AuditAction;
  reason: string;
  subjectStringerId: string | null;
  details?: Record<string, unknown>;
  requestId?: string;
  fromAddress?: string;
};

declare const bypassBrand: unique symbol;
/** A transaction that sees across stringers, as far as the role `rbo_admin` may. */
export type BypassTx = { readonly rows: RowsTx; readonly auditId: string; readonly [bypassBrand]: true };

/**
 * The only way past tenancy: signs the audit log and works in the same transaction. The database itself looks for the
 * signature (`rbo_bypass_open`), so without it the role sees nothing.
 */
export function withBypass<T>(db: Database, entry: BypassEntry, work: (tx: BypassTx) => Promise<T>): Promise<T> {
  return db.rows.transaction((rows) => signAndWork(rows, entry, work));
}

/** The bypass for one step of a verb, in its transaction; afterwards the role is what it was before. */
export async function bypassWithin<T>(
  tx: AuthTx | TenantTx | ErasureTx,
  entry: BypassEntry,
  work: (tx: BypassTx) => Promise<T>,
): Promise<T> {
  const [before] = await tx.rows.execute<{ role: string }>(sql`select current_setting('role') as role`);
  const result = await signAndWork(tx.rows, entry, work);
  await tx.rows.execute(sql`select set_config('role', ${before?.role ?? "none"}, true)`);
  return result;
}

/**
 * One more row of the same act, for another whom it is about: everybody who is concerned finds it in the list of what
 * was done with their data. Returns its id.
 */
export async function signFurther(tx: BypassTx, entry: BypassEntry): Promise<string> {
  const id = newId();
  await tx.rows.insert(adminAuditLog).values({ id, ...entry });
  return id;
}

async function signAndWork<T>(rows: RowsTx, entry: BypassEntry, work: (tx: BypassTx) => Promise<T>): Promise<T> {
  const auditId = newId();
  await rows.execute(sql`set local role rbo_admin`);
  await rows.insert(adminAuditLog).values({ id: auditId, ...entry });
  await rows.execute(sql`select set_config('rbo.audit_id', ${auditId}, true)`);
  return work({ rows, auditId } as BypassTx);
}
