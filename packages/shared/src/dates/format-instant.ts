import { dateTimeFormat } from "../locale/intl-formats.ts";
import { intlLocale, type Locale } from "../locale/locale.ts";

/** "29 March 2026 at 11:00 CEST": for a reader who may be in another zone than the one the instant is told in. */
export function formatInstant(instant: Date, timeZone: string, locale: Locale): string {
  return dateTimeFormat(intlLocale(locale), {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(instant);
}
