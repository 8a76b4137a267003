import { and, count, eq, gt, lt, sql } from "drizzle-orm";
import type { TenantTx, WorkerTx } from "../tenancy/transactions.ts";
import { exportLeases } from "./export-leases.table.ts";

/** How many exports of one stringer may be under way at a time. */
const slots = [1, 2];

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

/**
 * Takes one of the stringer's slots for that many seconds; false when all are taken. Two servers that ask at once wait
 * for each other's row, so a slot is never given twice.
 */
export async function takeExportLease(tx: TenantTx, holder: string, seconds: number): Promise<boolean> {
  const leaseUntil = inSeconds(seconds);
  for (const slot of slots) {
    const taken = await tx.rows
      .insert(exportLeases)
      .values({ stringerId: tx.stringerId, slot, holder, leaseUntil })
      .onConflictDoUpdate({
        target: [exportLeases.stringerId, exportLeases.slot],
        set: { holder, leaseUntil },
        setWhere: lt(exportLeases.leaseUntil, sql`now()`),
      })
      .returning({ slot: exportLeases.slot });
    if (taken.length > 0) return true;
  }
  return false;
}

/** Moves the end of a lease to that many seconds from now; 0 gives it back. False when it is no longer held. */
export async function moveExportLease(tx: TenantTx, holder: string, seconds: number): Promise<boolean> {
  const moved = await tx.rows
    .update(exportLeases)
    .set({ leaseUntil: inSeconds(seconds) })
    .where(and(eq(exportLeases.stringerId, tx.stringerId), eq(exportLeases.holder, holder)))
    .returning({ slot: exportLeases.slot });
  return moved.length > 0;
}

/** How many exports are under way, of all stringers and on whichever servers. */
export async function countExportsUnderway(tx: WorkerTx): Promise<number> {
  const [row] = await tx.rows
    .select({ exports: count() })
    .from(exportLeases)
    .where(gt(exportLeases.leaseUntil, sql`now()`));
  return row?.exports ?? 0;
}
