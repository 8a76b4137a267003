import { formatDate } from "@rbo/shared/dates/calendar-date";
import type { Locale } from "@rbo/shared/locale/locale";
import { formatMoney } from "@rbo/shared/money/money";
import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";
import { receiptWords } from "@rbo/shared/receipts/receipt-words";
import { formatTension } from "@rbo/shared/tension/tension";
import { type MailContent, mailContent, says } from "../html/mail-parts.ts";

/** The mail a receipt is attached to. */
export function receiptMail(facts: ReceiptFacts, locale: Locale): MailContent {
  const word = receiptWords(locale);
  const { stringer } = facts;
  const racket = `${facts.racket.manufacturer} ${facts.racket.model}`;
  const total = formatMoney({ amountMinor: facts.totalMinor, currency: facts.currency }, locale);
  const signature = [stringer.displayName, stringer.businessName, stringer.businessAddress, stringer.phone];
  const closing = [facts.comments, facts.thankYou, word("reply"), signature.filter(Boolean).join("\n")];
  return mailContent({
    locale,
    subject: word("subject", { number: facts.number }),
    letterhead: stringer.businessName ?? stringer.displayName,
    parts: [
      says(word("greeting", { name: facts.clientName })),
      says(word("body", { racket, number: facts.number, total })),
      {
        kind: "facts",
        facts: [
          { label: word("racket"), value: [racket, facts.racket.serial].filter(Boolean).join(" · ") },
          { label: word("mains"), value: sideText(facts.main, locale) },
          { label: word("crosses"), value: sideText(facts.cross, locale) },
          { label: word("strungOn"), value: formatDate(facts.strungAt, locale) },
          { label: word("receipt"), value: facts.number },
          { label: word("total"), value: total },
        ],
      },
      ...closing.filter((text) => text !== null).map(says),
    ],
  });
}

/** "Luxilon ALU Power 1.25 · 24.5 kg · own string", as far as it was recorded. */
function sideText({ name, gauge, tension, byo }: ReceiptSide, locale: Locale): string {
  const word = receiptWords(locale);
  const string = [name, gauge].filter(Boolean).join(" ") || (byo ? null : word("notRecorded"));
  return [string, tension && formatTension(tension, tension.unit, locale), byo ? word("byo") : null]
    .filter(Boolean)
    .join(" · ");
}
