import type { AppRouter } from "@rbo/server/trpc/app-router";
import { createTRPCClient, httpBatchLink, type TRPCClientError } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { currentLocale } from "./locale-store.ts";
import { fetchNoticingRelease } from "./new-release.ts";
import { queryClient } from "./query-client.ts";

/** The one place that knows the server's router, and only its type. */
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
export type ApiError = TRPCClientError<AppRouter>;

/** The server refuses batches of more than this many calls. */
const maxItems = 20;

/** Plain calls, where a hook picks the verb at run time. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/trpc",
      maxItems,
      headers: () => ({ "accept-language": currentLocale() }),
      fetch: (input, init) => fetchNoticingRelease(input, init),
    }),
  ],
});

/** Query and mutation options for TanStack Query: `useQuery(trpc.orders.dashboard.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
