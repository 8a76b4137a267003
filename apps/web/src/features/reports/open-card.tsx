import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import type { ReportJson } from "./report-json.ts";
import classes from "./reports.module.css";

type Open = ReportJson["open"];

/** Who owes what for strung rackets, the longest open first. */
export function OpenCard({ open }: { open: Open }) {
  const t = useT("reports");
  const format = useFormat();
  const count = open.sums.reduce((sum, { jobs }) => sum + jobs, 0);
  const sums = open.sums.map(({ currency, totalMinor }) => format.money(totalMinor, currency)).join(" · ");
  return (
    <Card title={t("openTitle")} action={<span className={classes.sum}>{sums}</span>} flush>
      <p className={classes.padded}>{t(count === 0 ? "openNone" : "openNote")}</p>
      <ul className={classes.list}>
        {open.jobs.map((job) => (
          <OpenRow key={job.id} job={job} />
        ))}
      </ul>
      {count > open.jobs.length ? (
        <Link to="/orders" search={{ state: "unpaid" }} className={classes.all}>
          {t("openAll", { count })}
        </Link>
      ) : null}
    </Card>
  );
}

function OpenRow({ job }: { job: Open["jobs"][number] }) {
  const t = useT("reports");
  const format = useFormat();
  return (
    <li>
      <Link to="/orders/$id" params={{ id: job.id }} className={classes.open}>
        <span>
          <span className={classes.strong}>{job.clientName}</span>
          <span className={classes.soft}>
            {t("openJob", { racket: job.racketName, date: format.date(job.strungAt, "medium") })}
          </span>
        </span>
        <span className={classes.amount}>{format.money(job.totalMinor, job.currency)}</span>
      </Link>
    </li>
  );
}
