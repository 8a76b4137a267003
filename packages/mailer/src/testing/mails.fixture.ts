import type { InviteFacts } from "@rbo/shared/mail/invite-facts";
import type { ModerationFacts } from "@rbo/shared/mail/moderation-facts";
import type { PasswordResetFacts } from "@rbo/shared/mail/password-reset-facts";
import type { TestMailFacts } from "@rbo/shared/mail/test-mail-facts";
import type { MailIdentity } from "../email-sender.ts";

/** Facts of the mails that the app sends in its own name, to vary in tests. */
export const passwordResetFacts: PasswordResetFacts = {
  displayName: "Ben Meier",
  page: "https://racketbook.test/reset",
  expiresAt: "2026-03-29T09:00:00.000Z",
  timeZone: "Europe/Zurich",
};

export const inviteFacts: InviteFacts = {
  ...passwordResetFacts,
  page: "https://racketbook.test/welcome",
  inviterName: "Anna Keller",
};

export const moderationFacts: ModerationFacts = {
  adminName: "Mia Odermatt",
  submitterName: "Anna Keller",
  kind: "racket",
  name: "Babolat Pure Aero 98",
  submissionId: "0195f0aa-0000-7000-8000-000000000003",
  page: "https://racketbook.test/admin/moderation",
};

export const testMailFacts: TestMailFacts = {
  displayName: "Ben Meier",
  askedAt: "2026-03-15T10:00:00.000Z",
  timeZone: "Europe/Zurich",
  page: "https://racketbook.test/admin/mail",
};

/** Longer than a line of quoted-printable, and with a "=" that means something there. */
export const withToken = (page: string): string => `${page}#token=kT8mQ2vXz1Lr5YwPq9sBn4HcJd7FgUeA0iOoZxWvRtM_-AB`;

export const mailIdentity: MailIdentity = {
  to: { name: "Ben Meier", address: "ben@example.com" },
  messageId: "<0195f0aa-0000-7000-8000-000000000002@racketbook.test>",
  idempotencyKey: "rbo-0195f0aa-0000-7000-8000-000000000002",
  date: new Date("2026-03-15T10:00:00Z"),
};

/** Names that would break out of a header, a tag or a template if one let them. */
export const hostileNames = [
  "<script>alert(1)</script>",
  "Ben\r\nBcc: eve@example.com\r\n\r\nYour account is locked",
  `Ben "Ace" O'Hara \\ & Sons`,
  "Zoë 🎾 山田",
  "{name} {until, date} <b>",
];
