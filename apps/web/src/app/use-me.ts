import type { Me } from "@rbo/shared/accounts/account.schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "./trpc.ts";

/**
 * Who is signed in, or null. Asked once, and again when something changed it: were it refreshed on the side, a session
 * that ends would take the screen away with everything typed on it.
 */
export const meQuery = () =>
  trpc.auth.me.queryOptions(undefined, {
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Who is signed in, for every screen below the guard of `routes.tsx`. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meQuery());
  if (!data) throw new Error("useMe is for screens that only signed-in people reach");
  return data;
}
