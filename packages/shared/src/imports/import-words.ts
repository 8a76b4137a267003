import type { Locale } from "../locale/locale.ts";
import { importsDe } from "../messages/imports.de.ts";
import { importsEn } from "../messages/imports.en.ts";

const words: Record<Locale, Record<keyof typeof importsEn, string>> = { en: importsEn, de: importsDe };

/** The words around the figures of an import's report. */
export const importWords =
  (locale: Locale) =>
  (key: keyof typeof importsEn): string =>
    words[locale][key];
