import { intlLocale } from "@rbo/shared/locale/locale";
import { useMemo } from "react";
import { useLocale } from "../../app/locale-store.ts";

type Length = "long" | "short" | "narrow";

/** "March", "Mar" or "M" of a year's third month; "2026" or "26" where the periods are years. */
export function usePeriodName(year: number | null): (period: number, length: Length) => string {
  const { locale } = useLocale();
  return useMemo(() => {
    const months = (length: Length) => new Intl.DateTimeFormat(intlLocale(locale), { month: length, timeZone: "UTC" });
    const byLength = { long: months("long"), short: months("short"), narrow: months("narrow") };
    return (period, length) => {
      if (year !== null) return byLength[length].format(Date.UTC(year, period - 1));
      return length === "narrow" ? String(period).slice(-2) : String(period);
    };
  }, [locale, year]);
}
