import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import { type OrderDateField, orderState } from "@rbo/shared/orders/order-dates";
import type { DashboardJson } from "../dashboard/dashboard-json.ts";
import type { OrderListItemJson } from "./order-json.ts";

const queues = ["ordered", "toCollect", "owed"] as const;
type Queue = (typeof queues)[number];

/** Gives a job another date: it leaves its queue and joins that of its next step, and the counts and sums follow. */
export function moveJob(
  dashboard: DashboardJson,
  id: string,
  field: OrderDateField,
  date: CalendarDate | null,
): DashboardJson {
  const job = [...queues, "recent" as const].flatMap((name) => dashboard[name]).find((row) => row.id === id);
  if (!job) return dashboard;
  const dated = { ...job, [field]: date };
  return withJob(dashboard, { ...dated, state: orderState(dated) }, job);
}

/** Puts a job as it is `now` in the place of what the dashboard shows of it, which was `before`. */
function withJob(dashboard: DashboardJson, now: OrderListItemJson, before: OrderListItemJson): DashboardJson {
  const from = queueOf(before);
  const to = queueOf(now);
  const owedMore = owedOf(now, dashboard) - owedOf(before, dashboard);
  const counts = {
    ...dashboard.counts,
    unpaid: dashboard.counts.unpaid + Number(isUnpaid(now)) - Number(isUnpaid(before)),
  };
  if (from) counts[from] -= 1;
  if (to) counts[to] += 1;
  return {
    ...dashboard,
    counts,
    unpaidMinor: dashboard.unpaidMinor + owedMore,
    ...Object.fromEntries(queues.map((name) => [name, queueWith(dashboard, name, now, name === to)])),
    recent: dashboard.recent.map((row) => (row.id === now.id ? now : row)),
  };
}

function queueWith(dashboard: DashboardJson, name: Queue, job: OrderListItemJson, isIn: boolean): OrderListItemJson[] {
  const others = dashboard[name].filter(({ id }) => id !== job.id);
  if (!isIn) return others;
  const after = others.findIndex((other) => isOlder(job, other));
  if (after >= 0) return [...others.slice(0, after), job, ...others.slice(after)];
  // It waits behind those that are shown, and so it isn't, unless they are all.
  return dashboard.counts[name] > dashboard[name].length ? others : [...others, job];
}

function queueOf({ isSelf, orderedAt, strungAt, returnedAt, paidAt }: OrderListItemJson): Queue | null {
  if (!strungAt) return orderedAt && !returnedAt && !paidAt ? "ordered" : null;
  if (isSelf) return null;
  if (!returnedAt) return "toCollect";
  return paidAt ? null : "owed";
}

const isUnpaid = ({ isSelf, strungAt, paidAt }: OrderListItemJson): boolean => !isSelf && strungAt !== null && !paidAt;

const owedOf = (job: OrderListItemJson, { currency }: DashboardJson): number =>
  isUnpaid(job) && job.currency === currency ? job.totalMinor : 0;

/** As the server sorts a queue: by the day of the job, and by id within a day. */
function isOlder(one: OrderListItemJson, other: OrderListItemJson): boolean {
  const [first, second] = [sortDate(one), sortDate(other)];
  return first === second ? one.id < other.id : first < second;
}

const sortDate = ({ orderedAt, strungAt, returnedAt, paidAt }: OrderListItemJson): string =>
  orderedAt ?? strungAt ?? returnedAt ?? paidAt ?? "";
