import { withBypass } from "@rbo/db/tenancy/with-bypass";
import type { inviteSchema } from "@rbo/shared/accounts/account.schema";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { insertAccount } from "./insert-account.ts";
import { oweInvite } from "./owe-invite.ts";

/** An administrator's invitation: the account without a password, and its one-time link. Throws `email_taken`. */
export async function inviteStringer(
  ctx: TenantContext,
  input: z.infer<typeof inviteSchema>,
): Promise<{ url: string | null }> {
  const details = { email: input.email };
  const entry = bypassEntry(ctx, { action: "stringer.invite", reason: "Invitation", details });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const stringerId = await insertAccount(tx, { ...input, role: "stringer" });
    return oweInvite(tx, ctx, { ...input, stringerId });
  });
}
