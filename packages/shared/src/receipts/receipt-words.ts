import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { receiptDe } from "../messages/receipt.de.ts";
import { receiptEn } from "../messages/receipt.en.ts";

const messages: Record<Locale, Record<keyof typeof receiptEn, string>> = { en: receiptEn, de: receiptDe };

/** The words of a receipt (PDF, subject, body, file name) in its language: `word("total")`, `word("subject", { number })`. */
export const receiptWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
