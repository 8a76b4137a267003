import { Temporal } from "temporal-polyfill";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { type CalendarDate, parseTypedDate } from "../dates/calendar-date.ts";
import { foldText } from "../text/fold-text.ts";
import { cellText, type RowReader } from "./row-reader.ts";
import type { V1Column } from "./v1-workbook.schema.ts";

/** A calendar date from a date cell, a bare Excel day number, or text in German, English or ISO style; null otherwise. */
export function readDate(reader: RowReader, column: V1Column): CalendarDate | null {
  const cell = reader.cell(column);
  if (cell === null) return null;
  if (cell.kind === "date") return inRange(reader, column, cell.value);
  if (cell.kind === "number") {
    const date = dateOfSerial(cell.value, reader.date1904);
    if (date !== null) reader.note("date_from_number", column, date);
    return inRange(reader, column, date);
  }
  const date = parseV1Date(cellText(cell));
  if (date !== null) reader.note("date_from_text", column, date);
  return inRange(reader, column, date);
}

function inRange(reader: RowReader, column: V1Column, date: string | null): CalendarDate | null {
  const checked = calendarDateSchema.safeParse(date);
  if (checked.success) return checked.data;
  reader.note("date_unreadable", column);
  return null;
}

/** Excel's day number as a date; numbers far from any job (before 1990, after 2100) are none. */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDate | null {
  if (serial < 20_000 || serial > 80_000) return null;
  const start = date1904 ? { year: 1904, month: 1, day: 1 } : { year: 1899, month: 12, day: 30 };
  return Temporal.PlainDate.from(start)
    .add({ days: Math.floor(serial) })
    .toString();
}

const monthWords = [
  ["jan"],
  ["feb"],
  ["mar", "maer", "mrz"],
  ["apr"],
  ["may", "mai"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez"],
] as const;

/**
 * "3.5.26", "03/05/2024" (day first, month first only where it must be), "2024-05-03 10:00", "2024/5/3",
 * "Fr, 3. Mai 2024", "May 3, 2024". A date without a year is none: nobody can tell which year was meant.
 */
export function parseV1Date(text: string): CalendarDate | null {
  const typed = text
    .trim()
    .replace(/^\p{L}{2,10}[.,]*\s+(?=\d)/u, (word) => (monthOf(word) === null ? "" : word))
    .replace(/[T\s,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|z|uhr)?$/i, "")
    .replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, "$1-$2-$3");
  const numbers = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2}|\d{4})\.?$/.exec(typed);
  if (numbers) {
    const [, first = "", second = "", year = ""] = numbers;
    const dayFirst = parseTypedDate(`${first}.${second}.${fullYear(year)}`, anyDay);
    return dayFirst ?? parseTypedDate(`${second}.${first}.${fullYear(year)}`, anyDay);
  }
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(typed)) return parseTypedDate(typed, anyDay);
  return parseNamedMonth(typed);
}

/** `parseTypedDate` takes the missing year from it; every text that gets there names its year. */
const anyDay = "2000-01-01";

function parseNamedMonth(typed: string): CalendarDate | null {
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s.-]*(\p{L}+)[\s.,-]*(\d{4}|\d{2})$/u.exec(typed);
  const monthFirst = /^(\p{L}+)[\s.-]*(\d{1,2})(?:st|nd|rd|th)?[\s.,-]+(\d{4}|\d{2})$/u.exec(typed);
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = word === undefined ? null : monthOf(word);
  if (day === undefined || year === undefined || month === null) return null;
  return parseTypedDate(`${day}.${month}.${fullYear(year)}`, anyDay);
}

function monthOf(word: string): number | null {
  const folded = foldText(word);
  const index = monthWords.findIndex((starts) => starts.some((start) => folded.startsWith(start)));
  return index < 0 ? null : index + 1;
}

const fullYear = (year: string): number => {
  const number = Number(year);
  if (year.length === 4) return number;
  return number >= 90 ? 1900 + number : 2000 + number;
};
