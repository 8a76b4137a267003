import { digestBook } from "@rbo/db/offboarding/book-counts.repo";
import { finishStep, type LeasedOffboarding } from "@rbo/db/offboarding/offboarding-work.repo";
import { withTenantSnapshot, withWorker } from "@rbo/db/tenancy/transactions";
import { eraseAtAfter } from "@rbo/shared/offboarding/grace";
import { auditedScopeOf } from "../auth/scope-of.ts";
import type { OffboardingDeps } from "./offboarding-deps.ts";

/**
 * Nobody writes into the book any more: does the archive that was handed over say what it says? If so the grace begins;
 * if not, another one is made, and has to be handed over. The hand-over, of which this is the end, was signed.
 */
export async function checkBook({ db, log }: OffboardingDeps, leased: LeasedOffboarding): Promise<void> {
  const digest = await withTenantSnapshot(db, auditedScopeOf(leased.stringerId), digestBook);
  if (leased.handedOverAt === null) throw new Error("offboarding: checked without having been handed over");
  const isWhole = digest === leased.bookDigest;
  if (!isWhole) log.warn({ offboardingId: leased.id }, "offboarding: the book has changed since its archive was made");
  const next = isWhole ? ({ state: "grace", eraseAt: eraseAtAfter(leased.handedOverAt) } as const) : archiveAnew;
  await withWorker(db, (tx) => finishStep(tx, leased, next));
}

/** Back to the archive, of an account that stays closed. */
export const archiveAnew = { state: "archiving", handedOverAt: null, handedOverBy: null, eraseAt: null } as const;
