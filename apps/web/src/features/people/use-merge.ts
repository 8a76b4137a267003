import type { MergePicks } from "@rbo/shared/people/merge.schema";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { domainCodeOf } from "../../app/error-text.ts";
import { queryClient } from "../../app/query-client.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { showToast } from "../../components/toasts.ts";
import type { ComparisonJson } from "./people-json.ts";

type Given = { picks: MergePicks; reason: string; typedName: string };

/** Makes the two people one, as they were seen; where anything has changed since, both are shown anew. */
export function useMerge({ kept, other, revision }: ComparisonJson) {
  const t = useT("people");
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (given: Given) => api.people.merge.mutate({ ...given, keptId: kept.id, otherId: other.id, revision }),
    onSuccess: async () => {
      showToast({ message: t("mergeDone", { name: kept.name }) });
      await navigate({ to: "/admin/people/$id", params: { id: kept.id } });
      queryClient.removeQueries({ queryKey: trpc.people.compare.queryKey() });
      await queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() });
    },
    onError: async (error) => {
      if (domainCodeOf(error) !== "stale") return;
      showToast({ message: error.message, tone: "bad" });
      await queryClient.invalidateQueries({ queryKey: trpc.people.compare.queryKey() });
    },
  });
}
