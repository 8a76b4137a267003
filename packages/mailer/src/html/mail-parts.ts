import type { Locale } from "@rbo/shared/locale/locale";
import { mailWords } from "@rbo/shared/mail/mail-words";
import { type Html, html, htmlLines } from "./html.ts";
import { linkButton, linkText } from "./link-button.ts";
import { factTable, mailFrame, paragraph } from "./mail-frame.ts";

/** What every mail's template makes. */
export type MailContent = { subject: string; text: string; html: string };

/** One thing a mail says: a paragraph, facts beside their labels, or the one thing to do next. */
export type MailPart =
  | { kind: "paragraph"; text: string }
  | { kind: "facts"; facts: readonly { label: string; value: string }[] }
  | { kind: "link"; label: string; url: string };

type Mail = { locale: Locale; subject: string; letterhead: string; parts: readonly MailPart[] };

/** Who a mail is from that no stringer sends: the letterhead of the app itself. */
export const appName = "Racket Book";

/** Lays a mail out twice from one list of parts, so that text and HTML say the same. */
export function mailContent({ locale, subject, letterhead, parts }: Mail): MailContent {
  const content = html`${parts.map((part) => partAsHtml(part, locale))}`;
  return {
    subject,
    text: `${parts.map(partAsText).join("\n\n")}\n`,
    html: mailFrame({ locale, title: subject, letterhead, content }),
  };
}

export const says = (text: string): MailPart => ({ kind: "paragraph", text });

function partAsText(part: MailPart): string {
  switch (part.kind) {
    case "paragraph":
      return part.text;
    case "facts":
      return part.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "link":
      return `${part.label}:\n${part.url}`;
  }
}

function partAsHtml(part: MailPart, locale: Locale): Html {
  switch (part.kind) {
    case "paragraph":
      return html`${paragraph(htmlLines(part.text))}
`;
    case "facts":
      return factTable(part.facts);
    case "link":
      return html`${linkButton(part)}${linkText(mailWords(locale)("otherwise"), part.url)}`;
  }
}
