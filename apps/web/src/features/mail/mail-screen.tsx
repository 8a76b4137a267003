import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { MailLogSearch } from "../../app/search-params.ts";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { MailFilters } from "./mail-filters.tsx";
import { MailLog } from "./mail-log.tsx";
import classes from "./mail-page.module.css";
import { MailUsage } from "./mail-usage.tsx";
import { TestMailCard } from "./test-mail-card.tsx";

/** Every mail of every stringer, for the administrator. A look is written down, so it isn't taken by itself. */
export function MailScreen() {
  const t = useT("mail");
  const wanted = useSearch({ from: "/signed-in/admin-only/admin/mail" });
  const navigate = useNavigate({ from: "/admin/mail" });
  const query = useInfiniteQuery({
    ...trpc.mail.list.infiniteQueryOptions(wanted, { getNextPageParam: (page) => page.nextCursor }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const narrow = (change: MailLogSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Screen title={t("title")}>
      <div className={classes.top}>
        <MailUsage />
        <TestMailCard />
      </div>
      <Loaded query={query} skeleton={<RowsSkeleton rows={7} />}>
        {({ pages }) => (
          <>
            <MailFilters wanted={wanted} counts={pages[0]?.counts ?? null} onNarrow={narrow} />
            <MailLog
              mails={pages.flatMap((page) => page.items)}
              isNarrowed={Object.keys(wanted).length > 0}
              onClear={() => void navigate({ search: {}, replace: true })}
              more={query}
            />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
