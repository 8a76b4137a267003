import type { Me } from "@rbo/shared/accounts/account.schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "./trpc.ts";

/** Who is signed in, for every screen below the guard of `routes.tsx`. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(trpc.auth.me.queryOptions());
  if (!data) throw new Error("useMe is for screens that only signed-in people reach");
  return data;
}
