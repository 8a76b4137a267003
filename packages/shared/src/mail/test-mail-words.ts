import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { testMailDe } from "../messages/test-mail.de.ts";
import { testMailEn } from "../messages/test-mail.en.ts";

const messages: Record<Locale, Record<keyof typeof testMailEn, string>> = { en: testMailEn, de: testMailDe };

/** The words of the test mail in its reader's language. */
export const testMailWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
