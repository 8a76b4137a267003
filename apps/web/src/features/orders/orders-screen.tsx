import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { staleUnlessLong } from "../../app/old-pages.ts";
import type { OrdersSearch } from "../../app/search-params.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useFreshPages } from "../../app/use-fresh-pages.ts";
import { useT } from "../../app/use-t.ts";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { JobFilters } from "./job-filters.tsx";
import { JobList } from "./job-list.tsx";

/** Every job, the newest first: searched and narrowed down in the address, so that *back* finds the list as it was. */
export function OrdersScreen() {
  const t = useT("orders");
  const tCommon = useT("common");
  const wanted = useSearch({ from: "/signed-in/orders" });
  const navigate = useNavigate({ from: "/orders" });
  /** The search field keeps its own text; clearing begins it anew. */
  const [clears, setClears] = useState(0);
  const query = useInfiniteQuery({
    ...trpc.orders.list.infiniteQueryOptions(wanted, { getNextPageParam: (page) => page.nextCursor }),
    placeholderData: keepPreviousData,
    staleTime: staleUnlessLong,
  });
  const onDrawn = useFreshPages({
    queryKey: trpc.orders.list.infiniteQueryKey(wanted),
    read: (cursor) => api.orders.list.query({ ...wanted, cursor }),
  });
  const narrow = (change: OrdersSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const clear = () => {
    setClears((count) => count + 1);
    void navigate({ search: {}, replace: true });
  };

  return (
    <Screen
      title={t("list.title")}
      actions={
        <LinkButton to="/orders/new" leftSection={<Icon name="plus" size={20} />}>
          {tCommon("addJob")}
        </LinkButton>
      }
    >
      <JobFilters key={clears} wanted={wanted} onNarrow={narrow} onClear={clear} />
      <Loaded query={query} skeleton={<RowsSkeleton rows={7} />}>
        {({ pages }) => (
          <JobList
            pages={pages}
            isNarrowed={Object.keys(wanted).length > 0}
            onClear={clear}
            onDrawn={onDrawn}
            more={query}
          />
        )}
      </Loaded>
    </Screen>
  );
}
