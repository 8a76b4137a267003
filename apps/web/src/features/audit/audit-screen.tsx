import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import formClasses from "../../components/form.module.css";
import { Icon } from "../../components/icon.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { Screen } from "../../components/screen.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import classes from "./audit.module.css";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditList } from "./audit-list.tsx";

/** Who did what to whom, why, when and from where. A look is written down too, so it isn't taken by itself. */
export function AuditScreen() {
  const t = useT("audit");
  const wanted = useSearch({ from: "/signed-in/admin-only/admin/audit" });
  const navigate = useNavigate({ from: "/admin/audit" });
  const query = useInfiniteQuery({
    ...trpc.audit.list.infiniteQueryOptions(wanted, { getNextPageParam: (page) => page.nextCursor }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  return (
    <Screen
      title={t("title")}
      actions={
        <a href={`/audit.json?${new URLSearchParams(wanted)}`} download className={classes.download}>
          <Icon name="download" size={20} />
          {t("download")}
        </a>
      }
    >
      <p className={formClasses.note}>{t("hint")}</p>
      <Loaded query={query} skeleton={<RowsSkeleton rows={7} />}>
        {({ pages }) => (
          <>
            <AuditFilters
              wanted={wanted}
              actors={pages[0]?.actors ?? []}
              subjects={pages[0]?.subjects ?? []}
              onNarrow={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
            />
            <AuditList pages={pages} more={query} onClear={() => void navigate({ search: {}, replace: true })} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
