import { insertOffboarding, lockOffboarding } from "@rbo/db/offboarding/offboardings.repo";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import { confirmsAccount } from "@rbo/shared/offboarding/confirms-account";
import type { startOffboardingSchema } from "@rbo/shared/offboarding/offboarding.schema";
import type { z } from "zod";
import { changeAccount } from "../stringers/change-account.ts";
import type { TenantContext } from "../trpc/context.ts";

/**
 * Begins somebody's leaving: the archive is made, nothing else changes yet, and they are told. Of a closed account too.
 * Throws `wrong_confirmation`, `offboarding_open`, and what `changeAccount` does.
 */
export const startOffboarding = (
  ctx: TenantContext,
  { id, reason, confirmation }: z.infer<typeof startOffboardingSchema>,
): Promise<void> =>
  changeAccount(ctx, {
    action: "offboarding.start",
    ...{ id, reason },
    what: "leaving",
    takesAdmin: true,
    change: async (tx, account) => {
      if (!confirmsAccount(confirmation, account))
        throw new DomainError("wrong_confirmation", { field: "confirmation" });
      if (await lockOffboarding(tx, id)) throw new DomainError("offboarding_open");
      const createdAt = ctx.deps.clock.now();
      await insertOffboarding(tx, { stringerId: id, id: newId(), reason, startedBy: ctx.stringerId, createdAt });
      return true;
    },
  });
