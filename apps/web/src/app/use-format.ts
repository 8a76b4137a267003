import { type CalendarDate, type DateStyle, formatDate, todayIn } from "@rbo/shared/dates/calendar-date";
import { intlLocale } from "@rbo/shared/locale/locale";
import { formatFigure, formatMoney } from "@rbo/shared/money/money";
import { formatTension, formatTensionNumber, type Tension, type TensionUnit } from "@rbo/shared/tension/tension";
import { useMemo } from "react";
import { useLocale } from "./locale-store.ts";
import { useMe } from "./use-me.ts";

export type Format = {
  /** "CHF 18.50"; the account's currency unless another is given. */
  money(amountMinor: number, currency?: string): string;
  /** "1'234.50", where the currency stands in the heading. */
  figure(amountMinor: number, currency: string): string;
  /** "3 November 2026"; "3 Nov 2026" when medium, "03.11.2026" when short. */
  date(date: CalendarDate, style?: DateStyle): string;
  /** The day of an instant in the account's time zone: "3 May 2026". */
  day(iso: string | Date, style?: DateStyle): string;
  /** An instant, as the API sends it (ISO), in the account's time zone: "3 May 2026, 14:05". */
  instant(iso: string | Date): string;
  /** The same, short: "14:05" today, "3 May 2026, 14:05" on any other day. */
  moment(iso: string | Date): string;
  /** "24.5 kg", in the unit the account prefers. */
  tension(tension: Tension): string;
  /** The same in two parts: "24.5" and "kg". */
  tensionParts(tension: Tension): { number: string; unit: TensionUnit };
  number(value: number): string;
  /** "2.5", with one decimal at most: a mean says no more than it knows. */
  rounded(value: number): string;
  /** The day it is in the account's time zone. */
  today(): CalendarDate;
};

/** Money, dates and tension as the signed-in person reads them. */
export function useFormat(): Format {
  const { currency, timeZone, tensionUnit } = useMe();
  const { locale } = useLocale();
  return useMemo(() => {
    const instants = new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: "long", timeStyle: "short", timeZone });
    const moments = new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: "medium", timeStyle: "short", timeZone });
    const times = new Intl.DateTimeFormat(intlLocale(locale), { timeStyle: "short", timeZone });
    const numbers = new Intl.NumberFormat(intlLocale(locale));
    return {
      money: (amountMinor, other = currency) => formatMoney({ amountMinor, currency: other }, locale),
      figure: (amountMinor, of) => formatFigure({ amountMinor, currency: of }, locale),
      date: (date, style) => formatDate(date, locale, style),
      day: (iso, style) => formatDate(todayIn(timeZone, new Date(iso)), locale, style),
      instant: (iso) => instants.format(new Date(iso)),
      moment: (iso) => {
        const at = new Date(iso);
        return (todayIn(timeZone, at) === todayIn(timeZone, new Date()) ? times : moments).format(at);
      },
      tension: (tension) => formatTension(tension, tensionUnit, locale),
      tensionParts: (tension) => ({ number: formatTensionNumber(tension, tensionUnit, locale), unit: tensionUnit }),
      rounded: (value) => numbers.format(Math.round(value * 10) / 10),
      number: (value) => numbers.format(value),
      today: () => todayIn(timeZone, new Date()),
    };
  }, [currency, timeZone, tensionUnit, locale]);
}
