import { Button } from "@mantine/core";
import { daysBetween } from "@rbo/shared/dates/calendar-date";
import { Link } from "@tanstack/react-router";
import type { OrdersSearch } from "../../app/search-params.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { JobRow } from "../orders/job-row.tsx";
import rows from "../orders/job-rows.module.css";
import type { OrderListItemJson } from "../orders/order-json.ts";
import { useOrderDates } from "../orders/use-order-dates.ts";
import classes from "./dashboard.module.css";
import { useFocusNextRow } from "./use-focus-next-row.ts";

type Step = "strungAt" | "returnedAt" | "paidAt";

type QueueProps = {
  title: string;
  /** Said at the end of the title's line. */
  beside?: string | null;
  jobs: readonly OrderListItemJson[];
  /** How many there are in all; the dashboard shows the first of them. */
  count: number;
  /** What one tap does to a job here. */
  step: Step;
  filter: NonNullable<OrdersSearch["state"]>;
  /** Without it an empty queue is left out. */
  emptyText?: string;
};

export function Queue({ title, beside, jobs, count, step, filter, emptyText }: QueueProps) {
  const t = useT("orders");
  const list = useFocusNextRow(jobs);
  if (jobs.length === 0 && !emptyText) return null;
  return (
    <Card title={title} action={<span className={classes.count}>{beside ?? count}</span>} flush>
      {jobs.length === 0 ? <p className={classes.none}>{emptyText}</p> : null}
      <ul className={rows.list} {...list}>
        {jobs.map((job) => (
          <QueueRow key={job.id} job={job} step={step} />
        ))}
      </ul>
      {count > jobs.length ? (
        <div className={classes.more}>
          <Link to="/orders" search={{ state: filter }} className={classes.all}>
            {t("dashboard.seeAll", { count: String(count) })}
          </Link>
        </div>
      ) : null}
    </Card>
  );
}

const since = { strungAt: "orderedAt", returnedAt: "strungAt", paidAt: "returnedAt" } as const;
const sinceWord = { orderedAt: "orderedOn", strungAt: "strungOn", returnedAt: "returnedOn" } as const;

function QueueRow({ job, step }: { job: OrderListItemJson; step: Step }) {
  const t = useT("orders");
  const format = useFormat();
  const who = job.isSelf ? t("ownRacket") : job.clientName;
  const dates = useOrderDates({ ...job, who });
  const before = since[step];
  const day = job[before];
  const ago = day && t("ago", { days: daysBetween(day, format.today()) });
  return (
    <JobRow
      job={job}
      note={ago ? t(`dashboard.${sinceWord[before]}`, { ago }) : t("dashboard.plainly")}
      action={
        <Button
          variant={step === "strungAt" ? "filled" : "light"}
          loading={dates.isBusy}
          onClick={(event) => {
            // The row goes at the first tap of two, and the second would fall on the one that comes up in its place.
            if (event.detail < 2) dates.mark(step);
          }}
          aria-label={t(`markOf.${step}`, { job: `${who}, ${job.racketName}` })}
        >
          {t(`mark.${step}`)}
        </Button>
      }
    />
  );
}
