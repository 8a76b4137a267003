import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { queryClient } from "../../app/query-client.ts";
import { trpc } from "../../app/trpc.ts";
import { useErrorText } from "../../app/use-error-text.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { showToast } from "../../components/toasts.ts";
import { NoticeList } from "./notice-list.tsx";

/** What one is told without having asked, the newest first. */
export function NoticesScreen() {
  const t = useT("notices");
  const { show } = useSearch({ from: "/signed-in/notices" });
  const navigate = useNavigate({ from: "/notices" });
  const query = useQuery(trpc.notices.list.queryOptions({ isUnread: show === "unread" }));
  const unread = query.data?.unread ?? 0;
  return (
    <Screen title={t("title")} width="form" actions={unread > 0 ? <MarkAllRead /> : null}>
      <SegmentedControl
        aria-label={t("show")}
        size="md"
        value={show ?? "all"}
        onChange={(value) => void navigate({ search: value === "unread" ? { show: value } : {}, replace: true })}
        data={[
          { value: "all", label: t("all") },
          { value: "unread", label: t("onlyUnread") },
        ]}
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ items }) => <NoticeList items={items} isUnread={show === "unread"} />}
      </Loaded>
    </Screen>
  );
}

function MarkAllRead() {
  const t = useT("notices");
  const errorText = useErrorText();
  const markAll = useMutation(
    trpc.notices.markRead.mutationOptions({
      onError: (error) => showToast({ message: errorText(error), tone: "bad" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.notices.pathKey() }),
    }),
  );
  return (
    <Button variant="default" loading={markAll.isPending} onClick={() => markAll.mutate({})}>
      {t("markAll")}
    </Button>
  );
}
