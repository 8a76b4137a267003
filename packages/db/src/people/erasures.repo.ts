import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { WorkerTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { ErasureRow } from "./people.repo.ts";
import { personErasures } from "./person-erasures.table.ts";

const isOpen = and(isNull(personErasures.cancelledAt), isNull(personErasures.doneAt));

export async function insertErasure(tx: BypassTx, row: typeof personErasures.$inferInsert): Promise<void> {
  await tx.rows.insert(personErasures).values(row);
}

/** An open erasure, held until the transaction ends; null where it was taken back or done. */
export async function lockOpenErasure(tx: BypassTx, id: string): Promise<ErasureRow | null> {
  const [row] = await tx.rows
    .select()
    .from(personErasures)
    .where(and(eq(personErasures.id, id), isOpen))
    .for("update");
  return row ?? null;
}

/** The same where it is due; null, too, where another server is at it. */
export async function takeDueErasure(tx: BypassTx, id: string, now: Date): Promise<ErasureRow | null> {
  const [row] = await tx.rows
    .select()
    .from(personErasures)
    .where(and(eq(personErasures.id, id), lte(personErasures.dueAt, now), isOpen))
    .for("update", { skipLocked: true });
  return row ?? null;
}

export async function endErasure(
  tx: BypassTx,
  id: string,
  end: Pick<ErasureRow, "cancelledAt"> | Pick<ErasureRow, "doneAt">,
): Promise<void> {
  await tx.rows.update(personErasures).set(end).where(eq(personErasures.id, id));
}

/** The erasures whose time has come, the longest due first. */
export async function dueErasures(tx: WorkerTx, now: Date): Promise<Pick<ErasureRow, "id" | "personId">[]> {
  return tx.rows
    .select({ id: personErasures.id, personId: personErasures.personId })
    .from(personErasures)
    .where(and(lte(personErasures.dueAt, now), isOpen))
    .orderBy(asc(personErasures.dueAt), asc(personErasures.id));
}
