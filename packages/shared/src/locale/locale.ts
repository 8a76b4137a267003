export const locales = ["en", "de"] as const;
export type Locale = (typeof locales)[number];

/** Locale of everything about a receipt: the client's own, else the stringer's (domain: Receipts). */
export const receiptLocale = (client: Locale | null, stringer: Locale): Locale => client ?? stringer;

/** The first language of an Accept-Language header or `navigator.languages` that we speak; English otherwise. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const base = language.trim().slice(0, 2).toLowerCase();
    const known = locales.find((locale) => locale === base);
    if (known) return known;
  }
  return "en";
}

/** BCP 47 tag for Intl: the app speaks Swiss formats, since that is where its currency default and users are. */
export const intlLocale = (locale: Locale): string => (locale === "de" ? "de-CH" : "en-CH");
