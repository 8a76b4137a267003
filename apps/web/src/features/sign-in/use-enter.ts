import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { queryClient } from "../../app/query-client.ts";
import { meQuery } from "../../app/use-me.ts";

/** Into the book, once the server has set the session's cookie: asks who is signed in now and opens `next`. */
export function useEnter(): (next?: string) => Promise<void> {
  const router = useRouter();
  return useCallback(
    async (next = "/") => {
      await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
      router.history.replace(next);
    },
    [router],
  );
}
