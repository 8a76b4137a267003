import { countMailsOnTheirWay } from "@rbo/db/offboarding/book-counts.repo";
import { findNewestOffboarding, listTakings, offboardingStamp } from "@rbo/db/offboarding/offboardings.repo";
import { findStringerById } from "@rbo/db/stringers/stringers.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { AccountLeaving } from "@rbo/shared/offboarding/offboarding.schema";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { knownAccount } from "../stringers/known-account.ts";
import type { TenantContext } from "../trpc/context.ts";
import { presentOffboarding } from "./present-offboarding.ts";

/**
 * An account and its newest leaving, for an administrator. A look that is written down, like one at the list of accounts:
 * it shows nothing out of the book. Throws `not_found`.
 */
export async function getLeaving(ctx: TenantContext, { id }: { id: string }): Promise<AccountLeaving> {
  const details = { accountId: await knownAccount(ctx, id) };
  const entry = bypassEntry(ctx, { action: "offboarding.view", reason: "Offboarding", details });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const account = await findStringerById(tx, id);
    if (!account) throw new DomainError("not_found", { field: "id" });
    const found = await findNewestOffboarding(tx, id);
    const { displayName, email, deactivatedAt } = account;
    return {
      account: { id, displayName, email, isClosed: deactivatedAt !== null },
      offboarding: found && presentOffboarding(found, await listTakings(tx, found.offboarding)),
      mailsOnTheirWay: ctx.deps.mailConfigured ? await countMailsOnTheirWay(tx, id) : 0,
    };
  });
}

/** Whether there is something new to see: a text that says nothing but differs then. Asked often, so it needs no bypass. */
export const leavingStamp = (ctx: TenantContext, { id }: { id: string }): Promise<string | null> =>
  withTenant(ctx.deps.db, ctx.scope, (tx) => offboardingStamp(tx, id));
