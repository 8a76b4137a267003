import type { MailLineRow } from "@rbo/db/mail/mail-line.repo";
import type { LineStop } from "@rbo/shared/mail/mail-line.schema";

/** Why no mail goes out at the moment, without the relay's words, which are the operator's to read; null while it does. */
export function presentLineStop({ stoppedKind, stoppedSince, nextSendAt }: MailLineRow): LineStop | null {
  return stoppedKind && stoppedSince && { kind: stoppedKind, since: stoppedSince, nextTryAt: nextSendAt };
}
