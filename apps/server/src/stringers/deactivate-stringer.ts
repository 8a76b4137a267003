import { deleteSessionsOf, endLinksOf } from "@rbo/db/auth/auth.repo";
import { withdrawAccountMails } from "@rbo/db/mail/mails.repo";
import { updateAccount } from "@rbo/db/stringers/accounts.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import type { accountChangeSchema } from "@rbo/shared/stringers/stringer-admin.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { changeAccount } from "./change-account.ts";

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
      const now = ctx.deps.clock.now();
      await updateAccount(tx, id, { deactivatedAt: now });
      await deleteSessionsOf(tx, id);
      for (const purpose of ["invite", "password_reset"] as const) await endWaysIn(tx, id, purpose, now);
      return true;
    },
  });

async function endWaysIn(tx: BypassTx, id: string, purpose: "invite" | "password_reset", now: Date): Promise<void> {
  await endLinksOf(tx, id, purpose, now);
  await withdrawAccountMails(tx, id, purpose, now);
}
