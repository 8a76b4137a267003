import { lockOffboarding } from "@rbo/db/offboarding/offboardings.repo";
import { updateAccount } from "@rbo/db/stringers/accounts.repo";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { accountChangeSchema } from "@rbo/shared/stringers/stringer-admin.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { changeAccount } from "./change-account.ts";

/**
 * Opens an account again, with the password and the book it had. Who had never come is invited once more. One that was
 * closed because they leave is opened by cancelling that. Throws `offboarding_open`, and what `changeAccount` does.
 */
export const reactivateStringer = (
  ctx: TenantContext,
  { id, reason }: z.infer<typeof accountChangeSchema>,
): Promise<void> =>
  changeAccount(ctx, {
    action: "stringer.reactivate",
    ...{ id, reason },
    what: "reactivated",
    takesAdmin: false,
    change: async (tx, account) => {
      if (!account.deactivatedAt) return false;
      const leaving = await lockOffboarding(tx, id);
      if (leaving?.closedAt) throw new DomainError("offboarding_open");
      await updateAccount(tx, id, { deactivatedAt: null });
      return true;
    },
  });
