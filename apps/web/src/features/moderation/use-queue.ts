import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { type Translate, useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import { type CorrectedJson, type GearJson, gearName, type SubmissionJson } from "./submission-json.ts";

export type Verdict = { submission: SubmissionJson } & (
  | { does: "promote" }
  | { does: "correct"; corrected: CorrectedJson }
  | { does: "merge"; into: GearJson }
  | { does: "reject"; reason: string }
);

/** When so few are left on screen, the next page comes up behind them. */
const refillBelow = 10;

/**
 * The queue, and deciding: what is decided leaves the screen at once, so that the next is there for whoever is quick,
 * and comes back with a word of why if the server says no.
 */
export function useQueue() {
  const t = useT("moderation");
  const errorText = useErrorText();
  const query = useInfiniteQuery(
    trpc.moderation.queue.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.nextCursor, refetchOnWindowFocus: false, refetchOnMount: "always" },
    ),
  );
  const { data: pending } = useQuery(trpc.moderation.pending.queryOptions());
  // Beside the pages, not out of them: a page that is on its way would bring back what is decided meanwhile.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const decide = useMutation({
    mutationFn: carryOut,
    onMutate: ({ submission: { id } }) => {
      setDecided((before) => new Set([...before, id]));
      countDown();
    },
    onSuccess: (_, verdict) => showToast({ message: saidOf(verdict, t) }),
    onError: async (error, { submission: { id } }) => {
      showToast({ message: errorText(error), tone: "bad" });
      await queryClient.invalidateQueries({ queryKey: trpc.moderation.pathKey() });
      setDecided((before) => new Set([...before].filter((one) => one !== id)));
    },
  });
  const items = query.data?.pages.flatMap((page) => page.items).filter(({ id }) => !decided.has(id)) ?? [];
  useRefill(query, items.length);
  return { query, items, pending: pending ?? items.length, decide: decide.mutate };
}

async function carryOut(verdict: Verdict): Promise<void> {
  const { id } = verdict.submission;
  switch (verdict.does) {
    case "promote":
      return api.moderation.promote.mutate({ id });
    case "correct":
      return api.moderation.promote.mutate({ id, corrected: verdict.corrected });
    case "merge":
      return api.moderation.merge.mutate({ id, intoId: verdict.into.id });
    case "reject":
      return api.moderation.reject.mutate({ id, reason: verdict.reason });
  }
}

const countDown = () =>
  queryClient.setQueryData(trpc.moderation.pending.queryKey(), (count) => count && Math.max(0, count - 1));

function saidOf(verdict: Verdict, t: Translate<"moderation">): string {
  const name = gearName(verdict.submission.row);
  switch (verdict.does) {
    case "promote":
      return t("promoted", { name });
    case "correct":
      return t("promoted", { name: gearName({ gauge: null, ...verdict.corrected }) });
    case "merge":
      return t("merged", { name, into: gearName(verdict.into) });
    case "reject":
      return t("rejected", { name });
  }
}

type QueueQuery = { hasNextPage: boolean; isFetching: boolean; fetchNextPage(): unknown };

function useRefill({ hasNextPage, isFetching, fetchNextPage }: QueueQuery, shown: number): void {
  const wants = shown < refillBelow && hasNextPage && !isFetching;
  useEffect(() => {
    if (wants) void fetchNextPage();
  }, [wants, fetchNextPage]);
}
