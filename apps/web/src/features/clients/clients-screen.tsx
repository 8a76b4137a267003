import { SegmentedControl } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { staleUnlessLong } from "../../app/old-pages.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useFreshPages } from "../../app/use-fresh-pages.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { SearchField } from "../../components/search-field.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { ClientList } from "./client-list.tsx";
import classes from "./clients.module.css";

export function ClientsScreen() {
  const t = useT("clients");
  const { search = "", sort = "name" } = useSearch({ from: "/signed-in/clients" });
  const navigate = useNavigate({ from: "/clients" });
  const query = useInfiniteQuery({
    ...trpc.clients.list.infiniteQueryOptions({ search, sort }, { getNextPageParam: (page) => page.nextCursor }),
    placeholderData: keepPreviousData,
    staleTime: staleUnlessLong,
  });
  const onDrawn = useFreshPages({
    queryKey: trpc.clients.list.infiniteQueryKey({ search, sort }),
    read: (cursor) => api.clients.list.query({ search, sort, cursor }),
  });

  const searchFor = (text: string) =>
    void navigate({ search: (before) => ({ ...before, search: text || undefined }), replace: true });
  const sortBy = (value: string) =>
    void navigate({
      search: (before) => ({ ...before, sort: value === "recent" ? value : undefined }),
      replace: true,
    });

  return (
    <Screen
      title={t("title")}
      actions={
        <LinkButton to="/clients/new" leftSection={<Icon name="plus" size={20} />}>
          {t("add")}
        </LinkButton>
      }
    >
      <div className={classes.tools}>
        <SearchField
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          initial={search}
          onSearch={searchFor}
        />
        <SegmentedControl
          aria-label={t("sort")}
          size="md"
          value={sort}
          onChange={sortBy}
          data={[
            { value: "name", label: t("sortName") },
            { value: "recent", label: t("sortRecent") },
          ]}
        />
      </div>
      <Loaded query={query} skeleton={<RowsSkeleton rows={7} />}>
        {({ pages }) => <ClientList pages={pages} search={search} onDrawn={onDrawn} more={query} />}
      </Loaded>
    </Screen>
  );
}
