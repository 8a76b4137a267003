import { createHash } from "node:crypto";
import { countBook, digestBook } from "@rbo/db/offboarding/book-counts.repo";
import { chunkBytes, deleteOtherChunks, insertChunk } from "@rbo/db/offboarding/offboarding-chunks.repo";
import { finishStep, type LeasedOffboarding } from "@rbo/db/offboarding/offboarding-work.repo";
import { findOwnStringer } from "@rbo/db/stringers/stringers.repo";
import { withTenantSnapshot, withWorker } from "@rbo/db/tenancy/transactions";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { exportFileName } from "@rbo/shared/exports/export-file-name";
import { auditedScopeOf } from "../auth/scope-of.ts";
import { exportWriters } from "../exports/export-writers.ts";
import { inPieces } from "./in-pieces.ts";
import type { OffboardingDeps } from "./offboarding-deps.ts";
import { stepEntry } from "./sign-step.ts";

/**
 * Makes the archive, the very one its owner could download, and keeps it piece by piece: of one snapshot, with what was
 * counted in that. A worker that dies on the way leaves pieces under its own lease's name, which the next one forgets.
 */
export async function makeArchive(deps: OffboardingDeps, leased: LeasedOffboarding): Promise<void> {
  await withBypass(deps.db, await stepEntry(deps, leased, "offboarding.archive"), async () => undefined);
  const archive = await withTenantSnapshot(deps.db, auditedScopeOf(leased.stringerId), async (tx) => {
    const stringer = await findOwnStringer(tx);
    if (!stringer) throw new Error("offboarding: the account is gone");
    const madeAt = deps.clock.now();
    const counts = await countBook(tx);
    const bookDigest = await digestBook(tx);
    const kept = await keepPieces(deps, leased, exportWriters.archive({ tx, stringer, exportedAt: madeAt }));
    return {
      ...{ counts, bookDigest, archiveMadeAt: madeAt, archiveFileName: exportFileName(stringer, madeAt, "archive") },
      ...{ archiveBytes: kept.bytes, archiveSha256: kept.sha256, archiveAttempt: leased.leaseToken },
    };
  });
  await withWorker(deps.db, async (tx) => {
    const isOurs = await finishStep(tx, leased, { state: "ready", ...archive });
    if (isOurs) await deleteOtherChunks(tx, { ...leased, attempt: leased.leaseToken });
  });
}

async function keepPieces(
  { db }: OffboardingDeps,
  leased: LeasedOffboarding,
  source: AsyncIterable<string | Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let [bytes, ordinal] = [0, 0];
  for await (const piece of inPieces(source, chunkBytes)) {
    const isOurs = await withWorker(db, (tx) => insertChunk(tx, leased, ordinal, piece));
    if (!isOurs) throw new Error("offboarding: the lease was lost while the archive was made");
    hash.update(piece);
    bytes += piece.length;
    ordinal += 1;
  }
  return { bytes, sha256: hash.digest("hex") };
}
