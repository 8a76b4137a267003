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
