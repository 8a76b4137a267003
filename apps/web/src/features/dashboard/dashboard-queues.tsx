import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import classes from "./dashboard.module.css";
import type { DashboardJson } from "./dashboard-json.ts";
import { Queue } from "./queue.tsx";

/** The open jobs, each in the queue of its next step, the one that waits the longest first. */
export function DashboardQueues({ dashboard }: { dashboard: DashboardJson }) {
  const t = useT("orders");
  const format = useFormat();
  const { counts, unpaidMinor, currency } = dashboard;
  const owed = counts.unpaid > 0 ? format.money(unpaidMinor, currency) : null;
  return (
    <div className={classes.queues}>
      <Queue
        title={t("dashboard.queue.ordered")}
        jobs={dashboard.ordered}
        count={counts.ordered}
        step="strungAt"
        filter="ordered"
        emptyText={t("dashboard.noneToString")}
      />
      <Queue
        title={t("dashboard.queue.toCollect")}
        jobs={dashboard.toCollect}
        count={counts.toCollect}
        step="returnedAt"
        filter="to_collect"
      />
      <Queue
        title={t("dashboard.queue.owed")}
        beside={owed ? `${t("dashboard.openAmount", { jobs: counts.unpaid })}, ${owed}` : null}
        jobs={dashboard.owed}
        count={counts.owed}
        step="paidAt"
        filter="owed"
      />
    </div>
  );
}
