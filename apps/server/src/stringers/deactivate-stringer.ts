import type { accountChangeSchema } from "@rbo/shared/stringers/stringer-admin.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { changeAccount } from "./change-account.ts";
import { closeAccount } from "./close-account.ts";

type Change = z.infer<typeof accountChangeSchema>;

/** Closes an account: its sessions end at once, and so does every link into it. What is in its book stays. */
export const deactivateStringer = (ctx: TenantContext, { id, reason }: Change): Promise<void> =>
  changeAccount(ctx, {
    action: "stringer.deactivate",
    ...{ id, reason },
    what: "deactivated",
    takesAdmin: true,
    change: async (tx, account) => {
      if (account.deactivatedAt) return false;
      await closeAccount(tx, account, ctx.deps.clock.now());
      return true;
    },
  });
