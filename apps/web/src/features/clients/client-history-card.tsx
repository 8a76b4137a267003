import { useInfiniteQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { RowsSkeleton } from "../../components/skeleton.tsx";
import { ClientJobRow } from "./client-job-row.tsx";
import classes from "./client-page.module.css";

/** Every job of a client, the newest first. */
export function ClientHistoryCard({ clientId }: { clientId: string }) {
  const t = useT("clients");
  const query = useInfiniteQuery(
    trpc.orders.list.infiniteQueryOptions({ clientId }, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <Card title={t("historyTitle")} flush>
      <Loaded query={query} skeleton={<RowsSkeleton rows={5} />}>
        {({ pages }) => {
          const jobs = pages.flatMap((page) => page.items);
          if (jobs.length === 0) {
            return <EmptyState icon="racket" title={t("historyEmptyTitle")} text={t("historyEmptyText")} />;
          }
          return (
            <>
              <ul className={classes.list}>
                {jobs.map((job) => (
                  <ClientJobRow key={job.id} job={job} />
                ))}
              </ul>
              <MoreButton query={query} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
