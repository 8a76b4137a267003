import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import { type OrderDateField, orderState } from "@rbo/shared/orders/order-dates";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { moveJob } from "./move-job.ts";
import type { OrderJson } from "./order-json.ts";

export type DateChange = { field: OrderDateField; from: CalendarDate | null; to: CalendarDate | null };

const dashboardKey = () => trpc.orders.dashboard.queryKey();

/**
 * A verb answered with the job as it now stands: shows that at once, and lets every list that names it look again. While
 * other taps on the dashboard are on their way it waits for the last of them, or it would show those jobs as they were.
 */
export function orderWasSaved(order: OrderJson, { areOthersOnTheirWay = false } = {}): void {
  const ownKey = trpc.orders.get.queryKey({ id: order.id });
  queryClient.setQueryData(ownKey, order);
  const left = [ownKey, ...(areOthersOnTheirWay ? [dashboardKey()] : [])].map((key) => JSON.stringify(key));
  void queryClient.invalidateQueries({
    queryKey: trpc.orders.pathKey(),
    predicate: ({ queryKey }) => !left.includes(JSON.stringify(queryKey)),
  });
  for (const key of [trpc.clients.pathKey(), trpc.rackets.pathKey(), trpc.strings.pathKey()]) {
    void queryClient.invalidateQueries({ queryKey: key });
  }
}

/**
 * Shows a job's date before the server has answered, on its page and in the queues of the dashboard, and returns what
 * takes it back. What follows from it elsewhere (its receipt, the lists) is the server's to say.
 */
export function expectDate(id: string, change: DateChange): () => void {
  const takeBacks = [expectOnPage(id, change), expectOnDashboard(id, change)];
  return () => {
    for (const takeBack of takeBacks) takeBack();
  };
}

function expectOnDashboard(id: string, { field, from, to }: DateChange): () => void {
  void queryClient.cancelQueries({ queryKey: dashboardKey() });
  const show = (date: CalendarDate | null) =>
    queryClient.setQueryData(dashboardKey(), (now) => now && moveJob(now, id, field, date));
  show(to);
  // Not as it stood: other jobs may have moved since.
  return () => show(from);
}

function expectOnPage(id: string, { field, to }: DateChange): () => void {
  const queryKey = trpc.orders.get.queryKey({ id });
  const before = queryClient.getQueryData(queryKey);
  if (!before) return () => undefined;
  // An answer that is on its way would show the job as it was.
  void queryClient.cancelQueries({ queryKey });
  const dated = { ...before, [field]: to };
  const expected = { ...dated, state: orderState(dated) };
  queryClient.setQueryData(queryKey, expected);
  return () => queryClient.setQueryData(queryKey, (now) => (now?.revision === before.revision ? before : now));
}
