import { deleteChunks } from "@rbo/db/offboarding/offboarding-chunks.repo";
import { changeOffboarding, lockOffboarding } from "@rbo/db/offboarding/offboardings.repo";
import { updateAccount } from "@rbo/db/stringers/accounts.repo";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { cancelOffboardingSchema } from "@rbo/shared/offboarding/offboarding.schema";
import { canCancel } from "@rbo/shared/offboarding/offboarding-states";
import type { z } from "zod";
import { changeAccount } from "../stringers/change-account.ts";
import type { TenantContext } from "../trpc/context.ts";

/**
 * Turns back before anything was erased: the book stays, the kept archive goes, and the account is opened again or left
 * as it is. Throws `offboarding_moved_on`, and what `changeAccount` does.
 */
export const cancelOffboarding = (
  ctx: TenantContext,
  { id, reason, reopens }: z.infer<typeof cancelOffboardingSchema>,
): Promise<void> =>
  changeAccount(ctx, {
    action: "offboarding.cancel",
    ...{ id, reason },
    what: "leaving_cancelled",
    details: { reopens },
    takesAdmin: false,
    change: async (tx, account) => {
      const row = await lockOffboarding(tx, id);
      if (!row || !canCancel(row.state)) throw new DomainError("offboarding_moved_on");
      const cancelledAt = ctx.deps.clock.now();
      await changeOffboarding(tx, row, { state: "cancelled", cancelledAt, archiveFileName: null });
      await deleteChunks(tx, row);
      if (reopens && account.deactivatedAt) await updateAccount(tx, id, { deactivatedAt: null });
      return true;
    },
  });
