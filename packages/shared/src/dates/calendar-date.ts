import { dateTimeFormat } from "../locale/intl-formats.ts";
import { intlLocale, type Locale } from "../locale/locale.ts";

/** A calendar date, YYYY-MM-DD: the day something happened, never an instant at midnight. */
export type CalendarDate = string;

/** The day it is in `timeZone` at the instant `now`. */
export function todayIn(timeZone: string, now: Date): CalendarDate {
  const parts = dateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: "year" | "month" | "day") => parts.find((one) => one.type === type)?.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** The day `days` after `date`, or before it where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Of a day in UTC, which knows no clock changes; a date alone parses as its midnight there. */
const dayMs = 86_400_000;

/**
 * Reads a date the way people type it: "3.5.26", "03.05.2026", "3.5." (the year of `today`), "2026-05-03", "3/5/26".
 * Day first, as in German and British use. Null when it is no date.
 */
export function parseTypedDate(text: string, today: CalendarDate): CalendarDate | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return toDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})[./\s-]+(\d{1,2})(?:[./\s-]+(\d{2}|\d{4})?)?$/.exec(typed);
  if (!dayFirst) return null;
  const [, day, month, year] = dayFirst;
  const fullYear = year === undefined ? Number(today.slice(0, 4)) : Number(year) + (year.length === 2 ? 2000 : 0);
  return toDate(fullYear, Number(month), Number(day));
}

function toDate(year: number, month: number, day: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

const monthStyles = { long: "long", medium: "short", short: "2-digit" } as const;
export type DateStyle = keyof typeof monthStyles;

/** "3 November 2026" or "3. November 2026"; "3 Nov 2026" when medium, "03.11.2026" when short. */
export function formatDate(date: CalendarDate, locale: Locale, style: DateStyle = "long"): string {
  return dateTimeFormat(intlLocale(locale), {
    day: style === "short" ? "2-digit" : "numeric",
    month: monthStyles[style],
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));
}
