import { formatInstant } from "@rbo/shared/dates/format-instant";
import type { Locale } from "@rbo/shared/locale/locale";
import { mailWords } from "@rbo/shared/mail/mail-words";
import type { TestMailFacts } from "@rbo/shared/mail/test-mail-facts";
import { testMailWords } from "@rbo/shared/mail/test-mail-words";
import { appName, type MailContent, mailContent, says } from "../html/mail-parts.ts";
import { headerName } from "../mailbox.ts";

/** The mail by which an administrator sees that mail goes out and arrives. */
export function testMail(facts: TestMailFacts, locale: Locale): MailContent {
  const word = testMailWords(locale);
  return mailContent({
    locale,
    subject: word("subject"),
    letterhead: appName,
    parts: [
      says(mailWords(locale)("greeting", { name: headerName(facts.displayName) })),
      says(word("asked", { at: formatInstant(new Date(facts.askedAt), facts.timeZone, locale) })),
      says(word("arrived")),
      says(word("headers")),
      { kind: "link", label: word("button"), url: facts.page },
    ],
  });
}
