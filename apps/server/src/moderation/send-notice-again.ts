import { insertMail, type MailRow, mailDedupeKey } from "@rbo/db/mail/mails.repo";
import { findSubmissionSubject } from "@rbo/db/moderation/submissions.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { moderationFactsSchema } from "@rbo/shared/mail/moderation-facts";
import { mailIdentity } from "../mail/mail-identity.ts";
import type { TenantContext } from "../trpc/context.ts";

/**
 * Tells an administrator once more that a suggestion waits, in a transaction of theirs; once for each mail, however
 * often it is pressed. Throws `already_decided`, and `mail_not_resendable` where they are an administrator no longer.
 */
export async function sendNoticeAgain(tx: TenantTx, { deps }: TenantContext, mail: MailRow): Promise<void> {
  const { submissionId } = moderationFactsSchema.parse(mail.facts);
  const submission = await findSubmissionSubject(tx, submissionId);
  if (!submission) throw new DomainError("mail_not_resendable");
  if (submission.status !== "pending") throw new DomainError("already_decided");
  const now = deps.clock.now();
  await insertMail(tx, {
    ...mailIdentity(deps),
    event: mail.event,
    dedupeKey: mailDedupeKey(mail.event, submissionId, `again:${mail.id}`),
    state: "queued",
    toAddress: mail.toAddress,
    toName: mail.toName,
    locale: mail.locale,
    facts: mail.facts,
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  });
}
