import { and, eq, ne, type SQL } from "drizzle-orm";
import type { TenantTx, WorkerTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { OffboardingRow } from "./offboardings.repo.ts";
import { offboardingChunks } from "./offboardings.table.ts";

/** How much of an archive is kept in one row. */
export const chunkBytes = 1_048_576;

type Attempt = Pick<OffboardingRow, "stringerId" | "id"> & { attempt: string };

export async function insertChunk(
  tx: WorkerTx,
  { stringerId, id, attempt }: Attempt,
  ordinal: number,
  content: Uint8Array,
): Promise<void> {
  await tx.rows.insert(offboardingChunks).values({ stringerId, offboardingId: id, attempt, ordinal, content });
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
