import { Link } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { JobRow } from "../orders/job-row.tsx";
import rows from "../orders/job-rows.module.css";
import classes from "./dashboard.module.css";
import type { DashboardJson } from "./dashboard-json.ts";

/** The newest jobs, and the way to all of them. */
export function RecentCard({ jobs }: { jobs: DashboardJson["recent"] }) {
  const t = useT("orders");
  const all = (
    <Link to="/orders" className={classes.all}>
      {t("dashboard.all")}
    </Link>
  );
  return (
    <Card title={t("dashboard.recent")} action={all} flush>
      <ul className={rows.list}>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </Card>
  );
}
