import type { CalendarDate } from "../dates/calendar-date.ts";
import type { OrderDates } from "../orders/order-dates.ts";
import { readDate } from "./read-date.ts";
import type { RowReader } from "./row-reader.ts";

/**
 * A client row's four dates, made to keep the order rules. The day a racket was strung is trusted most, for the year's
 * figures and the receipt's number hang on it: a date on the wrong side of it moves to it. A job that was returned or
 * paid was strung by then. Null when the row names no day at all.
 */
export function readClientDates(reader: RowReader): OrderDates | null {
  const typed = {
    ordered: readDate(reader, "ordered"),
    strung: readDate(reader, "strung"),
    returned: readDate(reader, "returned"),
    paid: readDate(reader, "paid"),
  };
  const strungAt = typed.strung ?? assumedStrung(reader, typed);
  const orderedAt = typed.ordered ?? strungAt;
  if (orderedAt === null) return null;
  if (typed.ordered === null) reader.note("ordered_date_assumed", "ordered", orderedAt);
  return {
    orderedAt: strungAt !== null ? moved(reader, "ordered", orderedAt, { latest: strungAt }) : orderedAt,
    strungAt,
    returnedAt: typed.returned && strungAt && moved(reader, "returned", typed.returned, { earliest: strungAt }),
    paidAt: typed.paid && strungAt && moved(reader, "paid", typed.paid, { earliest: strungAt }),
  };
}

function assumedStrung(
  reader: RowReader,
  typed: { ordered: CalendarDate | null; returned: CalendarDate | null; paid: CalendarDate | null },
): CalendarDate | null {
  const later = [typed.returned, typed.paid].filter((date) => date !== null).sort()[0];
  if (later === undefined) return null;
  const strung = typed.ordered !== null && typed.ordered > later ? typed.ordered : later;
  reader.note("strung_date_assumed", "strung", strung);
  return strung;
}

function moved(
  reader: RowReader,
  column: "ordered" | "returned" | "paid",
  date: CalendarDate,
  limit: { earliest?: CalendarDate; latest?: CalendarDate },
): CalendarDate {
  const to = limit.earliest !== undefined && date < limit.earliest ? limit.earliest : limit.latest;
  if (to === undefined || (to === limit.latest && date <= to)) return date;
  reader.note("date_not_causal", column, to);
  return to;
}
