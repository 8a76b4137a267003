import { findMailLine, knockNow, type MailLineRow } from "@rbo/db/mail/mail-line.repo";
import { type MailRow, newestMailOf } from "@rbo/db/mail/mails.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { TestMail } from "@rbo/shared/mail/test-mail.schema";
import type { TestMailFacts } from "@rbo/shared/mail/test-mail-facts";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";
import { mailIdentity } from "./mail-identity.ts";
import { oweAccountMail } from "./owe-account-mail.ts";
import { nextAttemptAt } from "./present-line-stop.ts";

/**
 * Owes the administrator who asks a mail to their own address, by the outbox and the line that every mail takes; a
 * stopped line is tried at once. Throws `mail_not_configured`, `too_many_attempts`.
 */
export async function askForTestMail(ctx: TenantContext): Promise<TestMail> {
  const { deps, principal, stringerId } = ctx;
  if (!deps.mailConfigured) throw new DomainError("mail_not_configured");
  await deps.testMailLimits.take(stringerId);
  const now = deps.clock.now();
  const identity = mailIdentity(deps);
  const facts: TestMailFacts = {
    displayName: principal.displayName,
    askedAt: now.toISOString(),
    timeZone: principal.timeZone,
    page: `${deps.publicUrl}/admin/mail`,
  };
  await withBypass(deps.db, bypassEntry(ctx, { action: "mail.send_test", reason: "Test mail" }), async (tx) => {
    await oweAccountMail(
      tx,
      deps,
      { ...principal },
      { identity, event: "test", subjectId: stringerId, revision: identity.id, facts },
    );
    await knockNow(tx, now);
  });
  return findTestMail(ctx);
}

/** What became of the newest test mail of whoever asks. */
export async function findTestMail({ deps, scope }: TenantContext): Promise<TestMail> {
  return withTenant(deps.db, scope, async (tx) => {
    const mail = await newestMailOf(tx, "test");
    return mail && presentTestMail(mail, await findMailLine(tx));
  });
}

const presentTestMail = (mail: MailRow, line: MailLineRow): TestMail => ({
  id: mail.id,
  to: mail.toAddress,
  state: mail.state,
  nextAttemptAt: nextAttemptAt(mail, line),
  sentAt: mail.sentAt,
  lastAnswer: mail.lastAnswer,
  createdAt: mail.createdAt,
});
