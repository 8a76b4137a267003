import { insertMailTo, mailDedupeKey } from "@rbo/db/mail/mails.repo";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { inviteSchema } from "@rbo/shared/accounts/account.schema";
import type { InviteFacts } from "@rbo/shared/mail/invite-facts";
import type { z } from "zod";
import { makeLink, makeMailedLink } from "../auth/links.ts";
import type { Principal } from "../auth/principal.ts";
import { mailIdentity } from "../mail/mail-identity.ts";
import type { TenantContext } from "../trpc/context.ts";
import { insertAccount } from "./insert-account.ts";

type Invite = z.infer<typeof inviteSchema>;

/**
 * An admin's invitation: the account without a password, and the link that lets its owner in, once. The link is mailed;
 * where mail is not set up, it is answered instead, for the admin to hand over. Throws `email_taken`.
 */
export async function inviteStringer(ctx: TenantContext, input: Invite): Promise<{ url: string | null }> {
  const { deps, principal } = ctx;
  const entry = {
    actorStringerId: principal.stringerId,
    action: "stringer.invite",
    reason: "Invitation",
    subjectStringerId: null,
    details: { email: input.email },
    requestId: ctx.requestId,
  } as const;
  return withBypass(deps.db, entry, async (tx) => {
    const stringerId = await insertAccount(tx, { ...input, role: "stringer" });
    if (!deps.mailConfigured) return makeLink(tx, deps, { purpose: "invite", stringerId });
    await oweInvite(tx, ctx, { ...input, stringerId });
    return { url: null };
  });
}

async function oweInvite(
  tx: BypassTx,
  { deps, principal }: { deps: TenantContext["deps"]; principal: Principal },
  invited: Invite & { stringerId: string },
): Promise<void> {
  const now = deps.clock.now();
  const identity = mailIdentity(deps);
  const { stringerId, displayName } = invited;
  const { tokenHash, ...link } = await makeMailedLink(tx, deps, { purpose: "invite", stringerId, mailId: identity.id });
  const facts: InviteFacts = {
    ...link,
    inviterName: principal.displayName,
    displayName,
    // Theirs is not known yet; people are mostly invited by somebody near.
    timeZone: principal.timeZone,
  };
  await insertMailTo(tx, {
    ...identity,
    stringerId,
    event: "invite",
    dedupeKey: mailDedupeKey("invite", stringerId, identity.id),
    state: "queued",
    toAddress: invited.email,
    toName: displayName,
    locale: invited.locale,
    facts: { ...facts, tokenHash },
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  });
}
