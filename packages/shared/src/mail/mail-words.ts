import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { mailDe } from "../messages/mail.de.ts";
import { mailEn } from "../messages/mail.en.ts";

const messages: Record<Locale, Record<keyof typeof mailEn, string>> = { en: mailEn, de: mailDe };

/** The words that every mail with a link shares, in its reader's language. */
export const mailWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
