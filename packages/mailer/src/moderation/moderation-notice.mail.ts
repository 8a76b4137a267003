import type { Locale } from "@rbo/shared/locale/locale";
import { mailWords } from "@rbo/shared/mail/mail-words";
import type { ModerationFacts } from "@rbo/shared/mail/moderation-facts";
import { moderationNoticeWords } from "@rbo/shared/mail/moderation-notice-words";
import { appName, type MailContent, mailContent, says } from "../html/mail-parts.ts";
import { headerName } from "../mailbox.ts";

/** The mail that tells an admin who suggests what for the shared catalogue. */
export function moderationNoticeMail(facts: ModerationFacts, locale: Locale): MailContent {
  const word = moderationNoticeWords(locale);
  const submitter = headerName(facts.submitterName);
  const name = headerName(facts.name);
  return mailContent({
    locale,
    subject: word("subject", { name }),
    letterhead: appName,
    parts: [
      says(mailWords(locale)("greeting", { name: headerName(facts.adminName) })),
      says(word(suggestion[facts.kind], { submitter })),
      {
        kind: "facts",
        facts: [
          { label: word("submitter"), value: submitter },
          { label: word(facts.kind), value: name },
        ],
      },
      { kind: "link", label: word("button"), url: facts.page },
      says(word("waits")),
    ],
  });
}

const suggestion = { racket: "suggestedRacket", string: "suggestedString" } as const;
