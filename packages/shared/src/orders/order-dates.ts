import type { CalendarDate } from "../dates/calendar-date.ts";
import type { DomainErrorCode } from "../errors/domain-error.ts";

/** The four lifecycle dates. There is no status column: state is derived from these (domain: Order rules). */
export type OrderDates = {
  orderedAt: CalendarDate | null;
  strungAt: CalendarDate | null;
  returnedAt: CalendarDate | null;
  paidAt: CalendarDate | null;
};

export const orderDateFields = ["orderedAt", "strungAt", "returnedAt", "paidAt"] as const;
export type OrderDateField = (typeof orderDateFields)[number];

export const orderStates = ["draft", "ordered", "strung", "returned", "paid", "done"] as const;
export type OrderState = (typeof orderStates)[number];

export function orderState(dates: OrderDates): OrderState {
  if (dates.returnedAt && dates.paidAt) return "done";
  if (dates.paidAt) return "paid";
  if (dates.returnedAt) return "returned";
  if (dates.strungAt) return "strung";
  return dates.orderedAt ? "ordered" : "draft";
}

export type DatesFault = { field: OrderDateField; code: DomainErrorCode };

/**
 * The first rule the dates break, or null. Returned and paid may follow strung in either order and none may precede
 * it; a client job needs its ordered date and is strung before it is returned or paid; a self-job may leave any blank,
 * but those present must be in causal order.
 */
export function orderDatesFault(dates: OrderDates, job: { isSelf: boolean }): DatesFault | null {
  const { orderedAt, strungAt, returnedAt, paidAt } = dates;
  if (!job.isSelf) {
    if (!orderedAt) return { field: "orderedAt", code: "ordered_date_required" };
    if (!strungAt && returnedAt) return { field: "returnedAt", code: "not_strung" };
    if (!strungAt && paidAt) return { field: "paidAt", code: "not_strung" };
  }
  if (isBefore(strungAt, orderedAt)) return { field: "strungAt", code: "dates_not_causal" };
  const earliest = strungAt ?? orderedAt;
  if (isBefore(returnedAt, earliest)) return { field: "returnedAt", code: "dates_not_causal" };
  if (isBefore(paidAt, earliest)) return { field: "paidAt", code: "dates_not_causal" };
  return null;
}

const isBefore = (a: CalendarDate | null, b: CalendarDate | null): boolean => a !== null && b !== null && a < b;

/** The next date a tap sets: strung, then returned, then paid; null when the job is done. */
export function nextOrderStep(dates: OrderDates): "strungAt" | "returnedAt" | "paidAt" | null {
  if (!dates.strungAt) return "strungAt";
  if (!dates.returnedAt) return "returnedAt";
  return dates.paidAt ? null : "paidAt";
}
