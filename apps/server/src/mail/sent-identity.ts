import type { LeasedMail } from "@rbo/db/mail/outbox.repo";
import type { MailIdentity } from "@rbo/mailer/email-sender";
import type { MailDeps } from "./mail-deps.ts";

/** What every try of this mail repeats. */
export function sentIdentity({ clock }: Pick<MailDeps, "clock">, mail: LeasedMail): MailIdentity {
  const { toAddress, toName, messageId, idempotencyKey, createdAt } = mail;
  if (!toAddress) throw new Error("mails: a mail to send without an address");
  return {
    to: { name: toName ?? "", address: toAddress },
    messageId,
    idempotencyKey,
    date: mailDate(createdAt, clock.now()),
  };
}

const dayMs = 24 * 3_600_000;

/**
 * The Date of a mail: when it was queued, moved on by whole days where it was held up for longer. So it does not arrive
 * dated last week, and yet a retry within the relay's 24 hours is the same to the byte.
 */
export function mailDate(createdAt: Date, now: Date): Date {
  const wholeDays = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / dayMs));
  return new Date(createdAt.getTime() + wholeDays * dayMs);
}
