import type { MailLineRow } from "@rbo/db/mail/mail-line.repo";
import type { MailRow } from "@rbo/db/mail/mails.repo";
import type { LineStop } from "@rbo/shared/mail/mail-line.schema";

/** Why no mail goes out at the moment, without the relay's words, which are the operator's to read; null while it does. */
export function presentLineStop({ stoppedKind, stoppedSince, nextSendAt }: MailLineRow): LineStop | null {
  return stoppedKind && stoppedSince && { kind: stoppedKind, since: stoppedSince, nextTryAt: nextSendAt };
}

/** What the relay said of a mail, to the stringer: not what it said of us, which stopped the line. */
export function answerToStringer(mail: MailRow, line: MailLineRow): string | null {
  return mail.state === "waiting" && mail.lastAnswer === line.stoppedAnswer ? null : mail.lastAnswer;
}

/** When a mail is tried, or tried again: not before a stopped line lets one go. Null where it is not to go any more. */
export function nextAttemptAt(mail: MailRow, line: MailLineRow): Date | null {
  if (!mail.nextAttemptAt || !line.stoppedKind) return mail.nextAttemptAt;
  return new Date(Math.max(line.nextSendAt.getTime(), mail.nextAttemptAt.getTime()));
}
