import type { LeasedMail, MailOutcome } from "@rbo/db/mail/outbox.repo";
import { SendFailure } from "@rbo/mailer/send-failure";
import type { LineStopKind } from "@rbo/shared/mail/mail-line.schema";
import type { MailDeps } from "./mail-deps.ts";
import { mostAttempts, nextAttempt } from "./retry-policy.ts";
import { sendInviteMail } from "./send-invite-mail.ts";
import { sendModerationNotice } from "./send-moderation-notice.ts";
import { sendPasswordResetMail } from "./send-password-reset-mail.ts";
import { sendReceiptMail } from "./send-receipt-mail.ts";
import { sendTestMail } from "./send-test-mail.ts";
import { LinkUnusable } from "./sent-link.ts";

/**
 * What became of the mail, and whether the relay took it or may have; or what became of the line, where no other mail
 * would get through either.
 */
export type SendResult =
  | { outcome: MailOutcome; mayBeTaken: boolean }
  | { lineStop: { kind: LineStopKind; answer: string; at: Date } };

/**
 * Sends one leased mail and says what became of it; never throws. No transaction is open while the relay is spoken to.
 *
 * A process killed after the relay took the mail and before the outcome was recorded leaves the lease to run out; the
 * mail is then sent again with the same Message-ID, idempotency key and bytes. It reaches the client once where the
 * relay honours the key (Resend does, for 24 hours), and could reach them twice where it does not.
 */
export async function sendLeasedMail(deps: MailDeps, mail: LeasedMail): Promise<SendResult> {
  // More leases than attempts means that its sending ends the process every time.
  if (mail.attempts > mostAttempts) return notTaken({ state: "failed", answer: "Given up.", at: deps.clock.now() });
  try {
    return { outcome: { state: "sent", answer: await send(deps, mail), at: deps.clock.now() }, mayBeTaken: true };
  } catch (error) {
    return afterFailure(deps, mail, error);
  }
}

function send(deps: MailDeps, mail: LeasedMail): Promise<string> {
  switch (mail.event) {
    case "receipt":
      return sendReceiptMail(deps, mail);
    case "invite":
      return sendInviteMail(deps, mail);
    case "moderation_notice":
      return sendModerationNotice(deps, mail);
    case "password_reset":
      return sendPasswordResetMail(deps, mail);
    case "test":
      return sendTestMail(deps, mail);
  }
}

function afterFailure(deps: MailDeps, mail: LeasedMail, error: unknown): SendResult {
  const at = deps.clock.now();
  if (error instanceof LinkUnusable) {
    return notTaken({ state: "not_sent", reason: "expired", answer: error.message, at });
  }
  if (!(error instanceof SendFailure)) {
    deps.log.error({ err: error, mailId: mail.id }, "mail could not be made");
    return notTaken(tryLater(mail, "The mail could not be made. The server's log says why.", at));
  }
  const answer = error.message;
  switch (error.kind) {
    case "permanent":
      return notTaken({ state: "failed", answer, at });
    case "passing":
      return { outcome: tryLater(mail, answer, at), mayBeTaken: error.isAnswerLost };
    case "refused":
    case "unreachable":
    case "cap":
      return { lineStop: { kind: error.kind, answer, at } };
  }
}

const notTaken = (outcome: MailOutcome): SendResult => ({ outcome, mayBeTaken: false });

function tryLater(mail: LeasedMail, answer: string, at: Date): MailOutcome {
  const retryAt = nextAttempt(mail, at, Math.random());
  if (!retryAt) return { state: "failed", answer, at };
  return { state: "waiting", answer, at, retryAt, countsAsAttempt: true };
}
