import { updateAccount } from "@rbo/db/stringers/accounts.repo";
import type { roleChangeSchema } from "@rbo/shared/stringers/stringer-admin.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { changeAccount } from "./change-account.ts";

/** Makes somebody an administrator, or a stringer again; it holds from their next request on. */
export const changeRole = (ctx: TenantContext, { id, role, reason }: z.infer<typeof roleChangeSchema>): Promise<void> =>
  changeAccount(ctx, {
    action: "stringer.change_role",
    ...{ id, reason },
    what: "role",
    details: { role },
    takesAdmin: role !== "admin",
    change: async (tx, account) => {
      if (account.role === role) return false;
      await updateAccount(tx, id, { role });
      return true;
    },
  });
