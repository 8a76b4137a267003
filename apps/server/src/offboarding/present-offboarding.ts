import type { findNewestOffboarding, listTakings, OffboardingRow } from "@rbo/db/offboarding/offboardings.repo";
import type { KeptArchive, Offboarding } from "@rbo/shared/offboarding/offboarding.schema";

type Found = NonNullable<Awaited<ReturnType<typeof findNewestOffboarding>>>;
type Takings = Awaited<ReturnType<typeof listTakings>>;

export function presentOffboarding(
  { offboarding: row, startedBy, handedOverBy }: Found,
  takings: Takings,
): Offboarding {
  const { id, state, reason, handedOverAt, closedAt, eraseAt, erasedAt, cancelledAt, attempts } = row;
  return {
    ...{ id, state, reason, startedAt: row.createdAt, startedBy },
    archive: archiveMade(row),
    takings: takings.map(({ taking, byName }) => ({
      ...{ takenAt: taking.takenAt, byName, sha256: taking.sha256 },
      isOwner: taking.takenBy === row.stringerId,
      isCurrent: taking.sha256 === row.archiveSha256,
    })),
    ...{ handedOverAt, handedOverBy, closedAt },
    isArchiveAnew: closedAt !== null && handedOverAt === null && state !== "cancelled",
    ...{ eraseAt, erasedAt, cancelledAt, attempts },
  };
}

/** What the archive was, whether or not it can still be had. */
export function archiveMade(row: OffboardingRow): Omit<KeptArchive, "fileName"> | null {
  const { archiveBytes: bytes, archiveSha256: sha256, archiveMadeAt: madeAt, counts } = row;
  return bytes === null || sha256 === null || madeAt === null || counts === null
    ? null
    : { bytes, sha256, madeAt, counts };
}

const without = ["archiving", "erasing", "erased", "cancelled"] as const satisfies OffboardingRow["state"][];

/** The archive that can be had; null while one is made, and once the erasing has begun. */
export function archiveAtHand(row: OffboardingRow): (KeptArchive & { attempt: string }) | null {
  const made = archiveMade(row);
  const { archiveFileName: fileName, archiveAttempt: attempt } = row;
  if (without.some((state) => state === row.state)) return null;
  return made && fileName !== null && attempt !== null ? { ...made, fileName, attempt } : null;
}
