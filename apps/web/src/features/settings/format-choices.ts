import { intlLocale, type Locale } from "@rbo/shared/locale/locale";

type ListedChoice = { value: string; label: string };

/** "CHF – Swiss Franc", the one in use first. */
export function currencyChoices(locale: Locale, current: string): ListedChoice[] {
  const names = new Intl.DisplayNames(intlLocale(locale), { type: "currency" });
  const codes = Intl.supportedValuesOf("currency").filter((code) => code !== current);
  return [current, ...codes].map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }));
}

/** Zones as the world names them, the one in use first (it may be an older name that is no longer listed). */
export function timeZoneChoices(current: string): ListedChoice[] {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== current);
  return [current, ...zones].map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
