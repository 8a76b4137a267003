import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { inviteAnew } from "./invite-anew.ts";
import { knownAccount } from "./known-account.ts";

/** A new invitation, and the end of those before it. Throws `not_found`, `already_joined`. */
export async function resendInvite(ctx: TenantContext, { id }: { id: string }): Promise<{ url: string | null }> {
  const entry = bypassEntry(ctx, {
    action: "stringer.resend_invite",
    reason: "Invitation, once more",
    subjectStringerId: await knownAccount(ctx, id),
  });
  return withBypass(ctx.deps.db, entry, (tx) => inviteAnew(tx, ctx, id));
}
