import { formatDate } from "@rbo/shared/dates/calendar-date";
import type { Locale } from "@rbo/shared/locale/locale";
import { formatMoney } from "@rbo/shared/money/money";
import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";
import { receiptWords } from "@rbo/shared/receipts/receipt-words";
import { formatTension } from "@rbo/shared/tension/tension";
import { html, htmlLines } from "../html/html.ts";
import { factTable, mailFrame, paragraph } from "../html/mail-frame.ts";

export type MailContent = { subject: string; text: string; html: string };

/** The mail a receipt is attached to. Text and HTML are laid out from one list of parts, so that they say the same. */
export function receiptMail(facts: ReceiptFacts, locale: Locale): MailContent {
  const subject = receiptWords(locale)("subject", { number: facts.number });
  const parts = receiptParts(facts, locale);
  return { subject, text: asText(parts), html: asHtml(parts, subject, locale) };
}

type ReceiptParts = {
  letterhead: string;
  opening: string[];
  facts: { label: string; value: string }[];
  closing: string[];
};

function receiptParts(facts: ReceiptFacts, locale: Locale): ReceiptParts {
  const word = receiptWords(locale);
  const { stringer } = facts;
  const racket = `${facts.racket.manufacturer} ${facts.racket.model}`;
  const total = formatMoney({ amountMinor: facts.totalMinor, currency: facts.currency }, locale);
  const signature = [stringer.displayName, stringer.businessName, stringer.businessAddress, stringer.phone];
  return {
    letterhead: stringer.businessName ?? stringer.displayName,
    opening: [word("greeting", { name: facts.clientName }), word("body", { racket, number: facts.number, total })],
    facts: [
      { label: word("racket"), value: [racket, facts.racket.serial].filter(Boolean).join(" · ") },
      { label: word("mains"), value: sideText(facts.main, locale) },
      { label: word("crosses"), value: sideText(facts.cross, locale) },
      { label: word("strungOn"), value: formatDate(facts.strungAt, locale) },
      { label: word("receipt"), value: facts.number },
      { label: word("total"), value: total },
    ],
    closing: [facts.comments, facts.thankYou, word("reply"), signature.filter(Boolean).join("\n")].filter(
      (text) => text !== null,
    ),
  };
}

/** "Luxilon ALU Power 1.25 · 24.5 kg · own string", as far as it was recorded. */
function sideText({ name, gauge, tension, byo }: ReceiptSide, locale: Locale): string {
  const word = receiptWords(locale);
  const string = [name, gauge].filter(Boolean).join(" ") || (byo ? null : word("notRecorded"));
  return [string, tension && formatTension(tension, tension.unit, locale), byo ? word("byo") : null]
    .filter(Boolean)
    .join(" · ");
}

function asText({ opening, facts, closing }: ReceiptParts): string {
  const list = facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
  return `${[...opening, list, ...closing].join("\n\n")}\n`;
}

function asHtml({ letterhead, opening, facts, closing }: ReceiptParts, title: string, locale: Locale): string {
  const content = html`${opening.map((text) => paragraph(html`${text}`))}
${factTable(facts)}
${closing.map((text) => paragraph(htmlLines(text)))}`;
  return mailFrame({ locale, title, letterhead, content });
}
