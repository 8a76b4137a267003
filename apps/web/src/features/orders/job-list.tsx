import { Button } from "@mantine/core";
import { type ComponentProps, memo } from "react";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { JobRow } from "./job-row.tsx";
import classes from "./job-rows.module.css";
import type { OrderListItemJson } from "./order-json.ts";

type Jobs = readonly OrderListItemJson[];
type JobListProps = {
  pages: readonly Jobs[];
  isNarrowed: boolean;
  onClear: () => void;
  more: ComponentProps<typeof MoreButton>["query"];
};

export function JobList({ pages, isNarrowed, onClear, more }: JobListProps) {
  const t = useT("orders");
  const count = pages.reduce((sum, jobs) => sum + jobs.length, 0);
  if (count === 0) return isNarrowed ? <NoMatch onClear={onClear} /> : <NoJobs />;
  return (
    <>
      <p className={classes.soft} role="status">
        {t("list.found", { count, hasMore: more.hasNextPage ? "yes" : "no" })}
      </p>
      <Card flush>
        <ul className={classes.list}>
          {pages.map((jobs) => (
            <JobPage key={jobs[0]?.id} jobs={jobs} />
          ))}
        </ul>
        <MoreButton query={more} isEager />
      </Card>
    </>
  );
}

/** One page of rows. Those already there are not drawn again when the next one comes, however many they are. */
const JobPage = memo(function JobPage({ jobs }: { jobs: Jobs }) {
  return jobs.map((job) => <JobRow key={job.id} job={job} />);
});

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
