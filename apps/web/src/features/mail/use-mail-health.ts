import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { showToast } from "../../components/toasts.ts";

const everyMs = 60_000;
/** What came of a try is known within seconds, or a little later where the relay keeps silent. */
const soon = { everyMs: 2_000, forMs: 20_000 };

/** How mail fares, looked at lightly; and one try of a stopped line now, after which it is watched closely for a while. */
export function useMailHealth() {
  const errorText = useErrorText();
  const tryNow = useMutation(
    trpc.mail.tryNow.mutationOptions({
      onSuccess: (health) => queryClient.setQueryData(trpc.mail.health.queryKey(), health),
      onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
    }),
  );
  const isJustTried = () => Date.now() - tryNow.submittedAt < soon.forMs;
  const query = useQuery(
    trpc.mail.health.queryOptions(undefined, {
      staleTime: everyMs,
      refetchInterval: ({ state }) => (state.data?.stop && isJustTried() ? soon.everyMs : everyMs),
    }),
  );
  return { health: query.data, tryNow };
}
