import type { LeasedMail, MailOutcome } from "@rbo/db/mail/outbox.repo";
import { SendFailure } from "@rbo/mailer/send-failure";
import type { MailDeps } from "./mail-deps.ts";
import { capDelayMs, lineRestMs, mostAttempts, nextAttempt } from "./retry-policy.ts";
import { sendReceiptMail } from "./send-receipt-mail.ts";

export type SendResult = {
  outcome: MailOutcome;
  /** No other mail would get through either. */
  isLineDown: boolean;
};

/**
 * Sends one leased mail and says what became of it; never throws. No transaction is open while the relay is spoken to.
 *
 * A process killed after the relay took the mail and before the outcome was recorded leaves the lease to run out; the
 * mail is then sent again with the same Message-ID, idempotency key and bytes. It reaches the client once where the
 * relay honours the key (Resend does, for 24 hours), and could reach them twice where it does not.
 */
export async function sendLeasedMail(deps: MailDeps, mail: LeasedMail): Promise<SendResult> {
  // More leases than attempts means that its sending ends the process every time.
  if (mail.attempts > mostAttempts) return settled({ state: "failed", answer: "Given up.", at: deps.clock.now() });
  try {
    return settled({ state: "sent", answer: await send(deps, mail), at: deps.clock.now() });
  } catch (error) {
    return afterFailure(deps, mail, error);
  }
}

function send(deps: MailDeps, mail: LeasedMail): Promise<string> {
  switch (mail.event) {
    case "receipt":
      return sendReceiptMail(deps, mail);
    case "invite":
    case "moderation_notice":
    case "password_reset":
      // A newer server beside this one may know how; it gets its turn by the retry.
      throw new SendFailure("passing", `This version of Racket Book can't send a mail of the kind ${mail.event}.`);
  }
}

function afterFailure(deps: MailDeps, mail: LeasedMail, error: unknown): SendResult {
  if (!(error instanceof SendFailure)) {
    deps.log.error({ err: error, mailId: mail.id }, "mail could not be made");
    return tryLater(deps, mail, "The mail could not be made. The server's log says why.");
  }
  const answer = error.message;
  const at = deps.clock.now();
  switch (error.kind) {
    case "permanent":
      return settled({ state: "failed", answer, at });
    case "passing":
      return tryLater(deps, mail, answer);
    case "cap":
      return settled(waiting(answer, at, capDelayMs));
    case "line":
      return { outcome: waiting(answer, at, lineRestMs), isLineDown: true };
  }
}

function tryLater(deps: MailDeps, mail: LeasedMail, answer: string): SendResult {
  const at = deps.clock.now();
  const retryAt = nextAttempt(mail, at, Math.random());
  if (!retryAt) return settled({ state: "failed", answer, at });
  return settled({ state: "waiting", answer, at, retryAt, countsAsAttempt: true });
}

const settled = (outcome: MailOutcome): SendResult => ({ outcome, isLineDown: false });

/** What is no fault of this mail does not use up its attempts. */
const waiting = (answer: string, at: Date, delayMs: number): MailOutcome => ({
  state: "waiting",
  answer,
  at,
  retryAt: new Date(at.getTime() + delayMs),
  countsAsAttempt: false,
});
