import { useQuery } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { isMoving, stampOf } from "./leaving-json.ts";

const everyMs = 2_000;

/**
 * An account's leaving. Each look is written down, so it isn't taken again and again: while a step goes on, what is asked
 * is only whether there is something new.
 */
export function useLeaving(id: string) {
  const options = trpc.offboarding.get.queryOptions({ id });
  const query = useQuery({ ...options, refetchOnWindowFocus: false });
  const offboarding = query.data?.offboarding ?? null;
  useQuery({
    queryKey: [...options.queryKey, "stamp"],
    enabled: offboarding !== null && isMoving(offboarding),
    refetchInterval: everyMs,
    queryFn: async () => {
      const stamp = await api.offboarding.stamp.query({ id });
      const seen = queryClient.getQueryData(options.queryKey)?.offboarding;
      if (seen && stamp !== stampOf(seen)) await query.refetch();
      return stamp;
    },
  });
  return query;
}
