import type { LeasedMail } from "@rbo/db/mail/outbox.repo";
import { moderationFactsSchema } from "@rbo/shared/mail/moderation-facts";
import type { MailDeps } from "./mail-deps.ts";
import { sentIdentity } from "./sent-identity.ts";

/** Tells one admin that something waits for moderation. Resolves to the relay's words. */
export async function sendModerationNotice(deps: MailDeps, mail: LeasedMail): Promise<string> {
  const facts = moderationFactsSchema.parse(mail.facts);
  return deps.sender.sendAdminModerationNotice({ ...sentIdentity(deps, mail), facts }, mail.locale);
}
