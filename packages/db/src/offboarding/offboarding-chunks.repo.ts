import { and, eq, ne, type SQL } from "drizzle-orm";
import type { TenantTx, WorkerTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { LeasedOffboarding } from "./offboarding-work.repo.ts";
import { isRow, type OffboardingRow } from "./offboardings.repo.ts";
import { offboardingChunks, offboardings } from "./offboardings.table.ts";

/** How much of an archive is kept in one row. */
export const chunkBytes = 1_048_576;

type Attempt = Pick<OffboardingRow, "stringerId" | "id"> & { attempt: string };

/**
 * Keeps one piece of the archive a worker is making, under its lease for a name. False where the lease is lost: the row
 * is held meanwhile, so that whoever cancels forgets this piece with the others.
 */
export async function insertChunk(
  tx: WorkerTx,
  leased: LeasedOffboarding,
  ordinal: number,
  content: Uint8Array,
): Promise<boolean> {
  const [held] = await tx.rows
    .select({ leaseToken: offboardings.leaseToken })
    .from(offboardings)
    .where(isRow(leased))
    .for("key share");
  if (held?.leaseToken !== leased.leaseToken) return false;
  const { stringerId, id: offboardingId, leaseToken: attempt } = leased;
  await tx.rows.insert(offboardingChunks).values({ stringerId, offboardingId, attempt, ordinal, content });
  return true;
}

/** One piece of the bound stringer's archive; null after the last. */
export async function findChunk(tx: TenantTx, { id, attempt }: Attempt, ordinal: number): Promise<Uint8Array | null> {
  const [row] = await tx.rows
    .select({ content: offboardingChunks.content })
    .from(offboardingChunks)
    .where(
      and(
        eq(offboardingChunks.stringerId, tx.stringerId),
        eq(offboardingChunks.offboardingId, id),
        eq(offboardingChunks.attempt, attempt),
        eq(offboardingChunks.ordinal, ordinal),
      ),
    );
  return row?.content ?? null;
}

/** Forgets the pieces of every attempt but this one: those of workers that died, and of an archive made anew. */
export async function deleteOtherChunks(tx: WorkerTx, { attempt, ...leaving }: Attempt): Promise<void> {
  await deleteWhere(tx, leaving, ne(offboardingChunks.attempt, attempt));
}

/** Forgets the archive of a leaving that was cancelled. */
export const deleteChunks = (tx: BypassTx, leaving: Pick<OffboardingRow, "stringerId" | "id">): Promise<void> =>
  deleteWhere(tx, leaving);

async function deleteWhere(
  tx: WorkerTx | BypassTx,
  { stringerId, id }: Pick<OffboardingRow, "stringerId" | "id">,
  more?: SQL,
): Promise<void> {
  const isOfLeaving = and(eq(offboardingChunks.stringerId, stringerId), eq(offboardingChunks.offboardingId, id));
  await tx.rows.delete(offboardingChunks).where(and(isOfLeaving, more));
}
