import { countBook } from "@rbo/db/offboarding/book-counts.repo";
import { forgetSubmitter } from "@rbo/db/offboarding/forget-submitter.repo";
import { finishStep, type LeasedOffboarding } from "@rbo/db/offboarding/offboarding-work.repo";
import { changeOffboarding, lockOffboarding } from "@rbo/db/offboarding/offboardings.repo";
import { lockAccount } from "@rbo/db/stringers/accounts.repo";
import { withTenantSnapshot, withWorker } from "@rbo/db/tenancy/transactions";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import { type BookCounts, bookCountsSchema } from "@rbo/shared/offboarding/offboarding.schema";
import { tombstoneOf } from "@rbo/shared/offboarding/tombstone";
import { auditedScopeOf } from "../auth/scope-of.ts";
import { archiveAnew } from "./check-book.ts";
import type { OffboardingDeps } from "./offboarding-deps.ts";
import { stepEntry } from "./sign-step.ts";

/**
 * The grace is over. Nothing is erased that was not handed over: where an operator has put something into the closed book
 * meanwhile, it is archived anew. From here on there is no way back.
 */
export async function beginErasing(deps: OffboardingDeps, leased: LeasedOffboarding): Promise<void> {
  const counts = await withTenantSnapshot(deps.db, auditedScopeOf(leased.stringerId), countBook);
  if (!isSame(counts, leased.counts)) {
    deps.log.warn({ offboardingId: leased.id }, "offboarding: the closed book has changed, nothing is erased yet");
    await withWorker(deps.db, (tx) => finishStep(tx, leased, archiveAnew));
    return;
  }
  const entry = await stepEntry(deps, leased, "offboarding.erase");
  await withBypass(deps.db, entry, (tx) => turnToErasing(tx, leased));
}

async function turnToErasing(tx: BypassTx, leased: LeasedOffboarding): Promise<void> {
  const account = await lockAccount(tx, leased.stringerId);
  const held = await lockOffboarding(tx, leased.stringerId);
  if (held?.leaseToken !== leased.leaseToken) throw new Error("offboarding: the lease was lost before the erasing");
  if (!account?.deactivatedAt) throw new Error("offboarding: an account that is open is not erased");
  await forgetSubmitter(tx, account.id, tombstoneOf(account).displayName);
  await changeOffboarding(tx, held, { state: "erasing" });
}

const isSame = (counts: BookCounts, before: BookCounts | null): boolean =>
  before !== null && bookCountsSchema.keyof().options.every((key) => counts[key] === before[key]);
