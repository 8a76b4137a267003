import { useIsMutating, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { type Translate, useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { type GearJson, gearName, type QueueJson, type SubmissionJson } from "./submission-json.ts";

export type Verdict = { submission: SubmissionJson } & (
  | { does: "promote" }
  | { does: "merge"; into: GearJson }
  | { does: "reject"; reason: string }
);

const decisionKey = ["moderation", "decide"];
/** When so few are left on screen, those that wait behind them move up. */
const refillBelow = 10;

/**
 * The queue, and deciding: what is decided leaves the screen at once, so that the next is there for whoever is quick,
 * and comes back with a word of why if the server says no.
 */
export function useQueue() {
  const t = useT("moderation");
  const errorText = useErrorText();
  const query = useQuery(
    trpc.moderation.queue.queryOptions(undefined, { refetchOnWindowFocus: false, refetchOnMount: "always" }),
  );
  const decide = useMutation({
    mutationKey: decisionKey,
    mutationFn: carryOut,
    onMutate: ({ submission }) => takeOut(submission.id),
    onSuccess: (_, verdict) => showToast({ message: saidOf(verdict, t) }),
    onError: (error) => {
      showToast({ message: errorText(error), tone: "bad" });
      return queryClient.invalidateQueries({ queryKey: trpc.moderation.pathKey() });
    },
  });
  useRefill(query.data);
  return { query, decide: decide.mutate };
}

async function carryOut(verdict: Verdict): Promise<void> {
  const { id } = verdict.submission;
  switch (verdict.does) {
    case "promote":
      return api.moderation.promote.mutate({ id });
    case "merge":
      return api.moderation.merge.mutate({ id, intoId: verdict.into.id });
    case "reject":
      return api.moderation.reject.mutate({ id, reason: verdict.reason });
  }
}

function takeOut(id: string): void {
  const less = (count: number) => Math.max(0, count - 1);
  queryClient.setQueryData(
    trpc.moderation.queue.queryKey(),
    (queue) => queue && { pending: less(queue.pending), items: queue.items.filter((item) => item.id !== id) },
  );
  queryClient.setQueryData(trpc.moderation.pending.queryKey(), (count) => count && less(count));
}

function saidOf(verdict: Verdict, t: Translate<"moderation">): string {
  const name = gearName(verdict.submission.row);
  switch (verdict.does) {
    case "promote":
      return t("promoted", { name });
    case "merge":
      return t("merged", { name, into: gearName(verdict.into) });
    case "reject":
      return t("rejected", { name });
  }
}

/** Not while a decision is on its way: the server would still list what has left the screen. */
function useRefill(queue: QueueJson | undefined): void {
  const underway = useIsMutating({ mutationKey: decisionKey });
  const wants = queue !== undefined && queue.items.length < refillBelow && queue.pending > queue.items.length;
  useEffect(() => {
    if (wants && underway === 0) void queryClient.invalidateQueries({ queryKey: trpc.moderation.queue.queryKey() });
  }, [wants, underway]);
}
