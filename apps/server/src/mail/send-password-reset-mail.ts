import type { LeasedMail } from "@rbo/db/mail/outbox.repo";
import { passwordResetFactsSchema } from "@rbo/shared/mail/password-reset-facts";
import type { MailDeps } from "./mail-deps.ts";
import { sentIdentity } from "./sent-identity.ts";
import { keptLinkSchema, sentLink } from "./sent-link.ts";

const keptSchema = passwordResetFactsSchema.extend(keptLinkSchema.shape);

/** Sends a stringer the link to a new password. Resolves to the relay's words. */
export async function sendPasswordResetMail(deps: MailDeps, mail: LeasedMail): Promise<string> {
  const { tokenHash, ...facts } = keptSchema.parse(mail.facts);
  const url = sentLink(deps, mail, { ...facts, tokenHash });
  return deps.sender.sendPasswordReset({ ...sentIdentity(deps, mail), facts, url }, mail.locale);
}
