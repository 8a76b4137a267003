import { createTranslator } from "use-intl/core";
import type { Locale } from "../locale/locale.ts";
import { countSheetDe } from "../messages/count-sheet.de.ts";
import { countSheetEn } from "../messages/count-sheet.en.ts";

const messages: Record<Locale, Record<keyof typeof countSheetEn, string>> = { en: countSheetEn, de: countSheetDe };

/** The words of a count sheet in its language. */
export const countSheetWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale] });
