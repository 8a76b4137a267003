import { findOwnOffboarding, ownTakingAt } from "@rbo/db/offboarding/offboardings.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import type { OwnLeaving } from "@rbo/shared/offboarding/offboarding.schema";
import type { TenantContext } from "../trpc/context.ts";
import { archiveAtHand } from "./present-offboarding.ts";

/** Whether the signed-in stringer is leaving, and what they can take along already. */
export const ownLeaving = (ctx: TenantContext): Promise<OwnLeaving> =>
  withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const row = await findOwnOffboarding(tx);
    if (!row) return null;
    const { state, reason, createdAt: startedAt } = row;
    return { state, reason, startedAt, archive: archiveAtHand(row), takenAt: await ownTakingAt(tx, row) };
  });
