import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import type { InviteFacts } from "@rbo/shared/mail/invite-facts";
import { makeLink, makeMailedLink } from "../auth/links.ts";
import { mailIdentity } from "../mail/mail-identity.ts";
import { type AccountHolder, oweAccountMail } from "../mail/owe-account-mail.ts";
import type { TenantContext } from "../trpc/context.ts";

/**
 * Owes an account the link that lets its owner in, once, in the caller's audited transaction. It is mailed; where mail
 * is not set up it is answered instead, for the administrator to hand over.
 */
export async function oweInvite(
  tx: BypassTx,
  ctx: TenantContext,
  invited: AccountHolder,
): Promise<{ url: string | null }> {
  const { deps, principal } = ctx;
  const { stringerId, displayName } = invited;
  if (!deps.mailConfigured) return makeLink(tx, deps, { purpose: "invite", stringerId });
  const identity = mailIdentity(deps);
  const { tokenHash, ...link } = await makeMailedLink(tx, deps, { purpose: "invite", stringerId, mailId: identity.id });
  const facts: InviteFacts = {
    ...link,
    inviterName: principal.displayName,
    displayName,
    // Theirs is not known yet; people are mostly invited by somebody near.
    timeZone: principal.timeZone,
  };
  await oweAccountMail(tx, deps, invited, {
    identity,
    event: "invite",
    subjectId: stringerId,
    revision: identity.id,
    facts: { ...facts, tokenHash },
  });
  return { url: null };
}
