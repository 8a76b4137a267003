import { SegmentedControl } from "@mantine/core";
import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { staleUnlessLong } from "../../app/old-pages.ts";
import { api, trpc } from "../../app/trpc.ts";
import { useFreshPages } from "../../app/use-fresh-pages.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { SearchField } from "../../components/search-field.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import classes from "./catalogue.module.css";
import { GearList } from "./gear-list.tsx";

/** The rackets or the strings in sight, searched and narrowed. */
export function GearListing({ kind }: { kind: GearKind }) {
  const t = useT("catalogue");
  const { search = "", scope = "all" } = useSearch({ from: "/signed-in/catalogue" });
  const navigate = useNavigate({ from: "/catalogue" });
  const query = useInfiniteQuery({
    ...trpc.catalogue.list.infiniteQueryOptions(
      { kind, search, scope },
      { getNextPageParam: (page) => page.nextCursor },
    ),
    placeholderData: keepPreviousData,
    staleTime: staleUnlessLong,
  });
  const onDrawn = useFreshPages({
    queryKey: trpc.catalogue.list.infiniteQueryKey({ kind, search, scope }),
    read: (cursor) => api.catalogue.list.query({ kind, search, scope, cursor }),
  });

  const searchFor = (text: string) =>
    void navigate({ search: (before) => ({ ...before, search: text || undefined }), replace: true });
  const narrow = (value: string) =>
    void navigate({
      search: (before) => ({ ...before, scope: value === "own" || value === "shared" ? value : undefined }),
      replace: true,
    });

  return (
    <>
      <div className={classes.tools}>
        <SearchField
          label={t(kind === "racket" ? "searchRackets" : "searchStrings")}
          placeholder={t(kind === "racket" ? "searchPlaceholder" : "searchPlaceholderStrings")}
          initial={search}
          onSearch={searchFor}
        />
        <SegmentedControl
          aria-label={t("scope")}
          size="md"
          value={scope}
          onChange={narrow}
          data={[
            { value: "all", label: t("scopeAll") },
            { value: "own", label: t("scopeOwn") },
            { value: "shared", label: t("scopeShared") },
          ]}
        />
      </div>
      <Loaded query={query} skeleton={<RowsSkeleton rows={7} />}>
        {({ pages }) => (
          <GearList kind={kind} pages={pages} search={search} scope={scope} onDrawn={onDrawn} more={query} />
        )}
      </Loaded>
    </>
  );
}
