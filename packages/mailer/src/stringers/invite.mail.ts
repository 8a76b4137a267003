import { formatInstant } from "@rbo/shared/dates/format-instant";
import type { Locale } from "@rbo/shared/locale/locale";
import type { InviteFacts } from "@rbo/shared/mail/invite-facts";
import { inviteWords } from "@rbo/shared/mail/invite-words";
import { mailWords } from "@rbo/shared/mail/mail-words";
import { appName, type MailContent, mailContent, says } from "../html/mail-parts.ts";
import { headerName } from "../mailbox.ts";

/** The mail that invites a stringer; `url` carries the one-time token. */
export function inviteMail({ facts, url }: { facts: InviteFacts; url: string }, locale: Locale): MailContent {
  const word = inviteWords(locale);
  const name = headerName(facts.displayName);
  const inviter = facts.inviterName && headerName(facts.inviterName);
  const until = formatInstant(new Date(facts.expiresAt), facts.timeZone, locale);
  return mailContent({
    locale,
    subject: inviter ? word("subjectBy", { inviter }) : word("subject"),
    letterhead: appName,
    parts: [
      says(mailWords(locale)("greeting", { name })),
      says(inviter ? word("invitedBy", { inviter }) : word("invited")),
      says(word("about")),
      { kind: "link", label: word("button"), url },
      says(word("validity", { until })),
      says(word("ignore")),
    ],
  });
}
