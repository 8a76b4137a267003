import { insertMailTo, mailDedupeKey } from "@rbo/db/mail/mails.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import type { Locale } from "@rbo/shared/locale/locale";
import type { InviteFacts } from "@rbo/shared/mail/invite-facts";
import { makeLink, makeMailedLink } from "../auth/links.ts";
import { mailIdentity } from "../mail/mail-identity.ts";
import type { TenantContext } from "../trpc/context.ts";

export type Invited = { stringerId: string; email: string; displayName: string; locale: Locale };

/**
 * Owes an account the link that lets its owner in, once, in the caller's audited transaction. It is mailed; where mail
 * is not set up it is answered instead, for the administrator to hand over.
 */
export async function oweInvite(tx: BypassTx, ctx: TenantContext, invited: Invited): Promise<{ url: string | null }> {
  const { deps, principal } = ctx;
  const { stringerId, displayName } = invited;
  if (!deps.mailConfigured) return makeLink(tx, deps, { purpose: "invite", stringerId });
  const now = deps.clock.now();
  const identity = mailIdentity(deps);
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
  return { url: null };
}
