import type { LeasedMail } from "@rbo/db/mail/outbox.repo";
import { inviteFactsSchema } from "@rbo/shared/mail/invite-facts";
import type { MailDeps } from "./mail-deps.ts";
import { sentIdentity } from "./sent-identity.ts";
import { keptLinkSchema, sentLink } from "./sent-link.ts";

const keptSchema = inviteFactsSchema.extend(keptLinkSchema.shape);

/** Sends an invited person the link that lets them in. Resolves to the relay's words. */
export async function sendInviteMail(deps: MailDeps, mail: LeasedMail): Promise<string> {
  const { tokenHash, ...facts } = keptSchema.parse(mail.facts);
  const url = sentLink(deps, mail, { ...facts, tokenHash });
  return deps.sender.sendInvite({ ...sentIdentity(deps, mail), facts, url }, mail.locale);
}
