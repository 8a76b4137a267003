import { Button } from "@mantine/core";
import { type ComponentProps, useMemo } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { LongList } from "../../components/long-list/long-list.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { JobFacts } from "./job-row.tsx";
import classes from "./job-rows.module.css";
import type { OrderListItemJson } from "./order-json.ts";

type JobListProps = {
  pages: readonly { items: readonly OrderListItemJson[] }[];
  isNarrowed: boolean;
  onClear: () => void;
  onDrawn: (first: number, last: number) => void;
  more: ComponentProps<typeof MoreButton>["query"];
};

export function JobList({ pages, isNarrowed, onClear, onDrawn, more }: JobListProps) {
  const t = useT("orders");
  const jobs = useMemo(() => pages.flatMap((page) => page.items), [pages]);
  if (jobs.length === 0) return isNarrowed ? <NoMatch onClear={onClear} /> : <NoJobs />;
  return (
    <>
      <p className={classes.soft} role="status">
        {t("list.found", { count: jobs.length, hasMore: more.hasNextPage ? "yes" : "no" })}
      </p>
      <Card flush>
        <LongList rows={jobs} hasMore={more.hasNextPage} rowRem={6} onDrawn={onDrawn}>
          {(job) => <JobFacts job={job} />}
        </LongList>
        <MoreButton query={more} isEager />
      </Card>
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useT("orders");
  const action = (
    <Button variant="default" onClick={onClear}>
      {t("list.clear")}
    </Button>
  );
  return <EmptyState icon="search" title={t("list.noneTitle")} text={t("list.noneText")} action={action} />;
}

function NoJobs() {
  const t = useT("orders");
  const action = <LinkButton to="/orders/new">{t("dashboard.emptyAdd")}</LinkButton>;
  return <EmptyState icon="racket" title={t("list.emptyTitle")} text={t("list.emptyText")} action={action} />;
}
