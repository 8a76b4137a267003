import { eraseSome, raiseTombstone } from "@rbo/db/offboarding/erase-book.repo";
import type { LeasedOffboarding } from "@rbo/db/offboarding/offboarding-work.repo";
import { withErasure } from "@rbo/db/tenancy/transactions";
import { bypassWithin } from "@rbo/db/tenancy/with-bypass";
import { auditedScopeOf } from "../auth/scope-of.ts";
import type { OffboardingDeps } from "./offboarding-deps.ts";
import { stepEntry } from "./sign-step.ts";

/** Rows a transaction: short ones, so that nobody else waits, and so that little is done twice after a crash. */
const batchRows = 1000;

/** Erases the book batch by batch until nothing is left, then the account itself, in the transaction that says so. */
export async function eraseBook(deps: OffboardingDeps, leased: LeasedOffboarding): Promise<void> {
  const scope = auditedScopeOf(leased.stringerId);
  const erase = () => withErasure(deps.db, scope, (tx) => eraseSome(tx, batchRows));
  while ((await erase()) !== null);
  const entry = await stepEntry(deps, leased, "offboarding.erased");
  await withErasure(deps.db, scope, async (tx) => {
    const isOurs = await raiseTombstone(tx, leased, deps.clock.now());
    if (isOurs) await bypassWithin(tx, entry, async () => undefined);
  });
}
