import type { LeasedMail } from "@rbo/db/mail/outbox.repo";
import { testMailFactsSchema } from "@rbo/shared/mail/test-mail-facts";
import type { MailDeps } from "./mail-deps.ts";
import { sentIdentity } from "./sent-identity.ts";

/** Sends an administrator the mail they asked for to see whether mail goes out. Resolves to the relay's words. */
export async function sendTestMail(deps: MailDeps, mail: LeasedMail): Promise<string> {
  const facts = testMailFactsSchema.parse(mail.facts);
  return deps.sender.sendTest({ ...sentIdentity(deps, mail), facts }, mail.locale);
}
