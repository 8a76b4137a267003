import { intlLocale } from "@rbo/shared/locale/locale";
import { type ReceiptFacts, receiptFactsSchema } from "@rbo/shared/receipts/receipt-facts";
import { receiptWords } from "@rbo/shared/receipts/receipt-words";
import { printableText, replacement } from "./printable-text.ts";
import { isPrintable } from "./receipt-fonts.ts";

/** What the quadrants are written from. */
export type ReceiptContent = {
  /** With every text as it can be printed. */
  facts: ReceiptFacts;
  word: ReturnType<typeof receiptWords>;
  /** A label: the word in capitals. */
  label(key: ReceiptLabel): string;
  hasLogo: boolean;
  /** Whether some character had to be replaced. */
  isReplaced: boolean;
};

type ReceiptLabel =
  | "receipt"
  | "total"
  | "receiptFor"
  | "racket"
  | "strungOn"
  | "strungBy"
  | "contact"
  | "mains"
  | "crosses"
  | "bothSides"
  | "prices"
  | "comments";

export function receiptContent(facts: ReceiptFacts, hasLogo: boolean): ReceiptContent {
  const word = receiptWords(facts.locale);
  const printable = printableFacts(facts);
  return {
    ...printable,
    word,
    label: (key) => word(key).toLocaleUpperCase(intlLocale(facts.locale)),
    hasLogo,
  };
}

function printableFacts(facts: ReceiptFacts): Pick<ReceiptContent, "facts" | "isReplaced"> {
  let isReplaced = false;
  const text = JSON.stringify(facts, (_key, value: unknown) => {
    if (typeof value !== "string") return value;
    const printable = printableText(value, isPrintable);
    isReplaced ||= countReplacements(printable) > countReplacements(value);
    return printable;
  });
  return { facts: receiptFactsSchema.parse(JSON.parse(text)), isReplaced };
}

const countReplacements = (text: string): number => text.split(replacement).length;
