import { EmailSender } from "@rbo/mailer/email-sender";
import { parseMailbox } from "@rbo/mailer/mailbox";
import { ConfigError, type SmtpConfig } from "../config/config.ts";

/** The sender of this configuration; `ca` is the PEM of an authority that the system does not know. */
export function makeEmailSender({ from, ...relay }: SmtpConfig, ca?: string): EmailSender {
  const mailbox = parseMailbox(from);
  if (!mailbox) throw new ConfigError(["SMTP_FROM: must be one address, like `Racket Book <post@racketbook.example>`"]);
  return new EmailSender({ ...relay, ca }, mailbox);
}
