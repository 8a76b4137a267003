import type { CalendarDate } from "@rbo/shared/dates/calendar-date";

const msPerDay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** The day's number in a spreadsheet, counted in UTC on both ends: no zone, no clock change has a say. */
export const daySerial = (day: CalendarDate): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - dayZero) / msPerDay);
