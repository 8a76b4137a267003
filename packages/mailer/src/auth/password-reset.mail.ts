import { formatInstant } from "@rbo/shared/dates/format-instant";
import type { Locale } from "@rbo/shared/locale/locale";
import { mailWords } from "@rbo/shared/mail/mail-words";
import type { PasswordResetFacts } from "@rbo/shared/mail/password-reset-facts";
import { passwordResetWords } from "@rbo/shared/mail/password-reset-words";
import { appName, type MailContent, mailContent, says } from "../html/mail-parts.ts";
import { headerName } from "../mailbox.ts";

type PasswordReset = { facts: PasswordResetFacts; url: string };

/** The mail with the link to sign in by or to a new password; `url` carries the one-time token. */
export function passwordResetMail({ facts, url }: PasswordReset, locale: Locale): MailContent {
  const word = passwordResetWords(locale);
  const until = formatInstant(new Date(facts.expiresAt), facts.timeZone, locale);
  return mailContent({
    locale,
    subject: word("subject"),
    letterhead: appName,
    parts: [
      says(mailWords(locale)("greeting", { name: headerName(facts.displayName) })),
      says(word("asked")),
      { kind: "link", label: word("button"), url },
      says(word("validity", { until })),
      says(word("ignore")),
    ],
  });
}
