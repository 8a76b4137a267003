import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { isUnderWay } from "./mail-json.ts";

/** What becomes of a mail is known within seconds, or much later: after a while nobody watches any more. */
const watched = { everyMs: 2_000, forMs: 60_000 };

/** The newest test mail, looked at closely while it is on its way; and one more. */
export function useTestMail() {
  const health = useQuery(trpc.mail.health.queryOptions());
  const newest = useQuery(
    trpc.mail.testMail.queryOptions(undefined, {
      refetchInterval: ({ state: { data } }) =>
        data && isUnderWay(data.state) && Date.now() - Date.parse(data.createdAt) < watched.forMs
          ? watched.everyMs
          : false,
    }),
  );
  const send = useMutation(
    trpc.mail.sendTest.mutationOptions({
      onSuccess: async (mail) => {
        const queryKey = trpc.mail.testMail.queryKey();
        // An answer that is on its way knows of the mail before this one only.
        await queryClient.cancelQueries({ queryKey });
        queryClient.setQueryData(queryKey, mail);
      },
    }),
  );
  return { health: health.data, newest: newest.data, send };
}
