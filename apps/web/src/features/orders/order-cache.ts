import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import { type OrderDateField, orderState } from "@rbo/shared/orders/order-dates";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import type { OrderJson } from "./order-json.ts";

/** A verb answered with the job as it now stands: shows that at once, and lets every list that names it look again. */
export function orderWasSaved(order: OrderJson): void {
  const ownKey = trpc.orders.get.queryKey({ id: order.id });
  queryClient.setQueryData(ownKey, order);
  const ownHash = JSON.stringify(ownKey);
  void queryClient.invalidateQueries({
    queryKey: trpc.orders.pathKey(),
    predicate: ({ queryKey }) => JSON.stringify(queryKey) !== ownHash,
  });
  for (const key of [trpc.clients.pathKey(), trpc.rackets.pathKey(), trpc.strings.pathKey()]) {
    void queryClient.invalidateQueries({ queryKey: key });
  }
}

/**
 * Shows a job's date before the server has answered, and returns what takes it back. What follows from it elsewhere (its
 * receipt, the lists it moves between) is the server's to say.
 */
export function expectDate(id: string, field: OrderDateField, date: CalendarDate | null): () => void {
  const queryKey = trpc.orders.get.queryKey({ id });
  const before = queryClient.getQueryData(queryKey);
  if (!before) return () => undefined;
  // An answer that is on its way would show the job as it was.
  void queryClient.cancelQueries({ queryKey });
  const dated = { ...before, [field]: date };
  const expected = { ...dated, state: orderState(dated) };
  queryClient.setQueryData(queryKey, expected);
  return () => queryClient.setQueryData(queryKey, (now) => (now?.revision === before.revision ? before : now));
}
