import { Link } from "@tanstack/react-router";
import { memo, type ReactNode } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { StateBadge } from "../../components/state-badge.tsx";
import classes from "./job-rows.module.css";
import type { OrderListItemJson } from "./order-json.ts";

type JobRowProps = {
  job: OrderListItemJson;
  /** Said under the racket in place of the day and the number. */
  note?: string;
  /** What can be done with the job right here; then the badge, which says the same, is left out. */
  action?: ReactNode;
};

/** One job as a row of its own in a list. */
export function JobRow(props: JobRowProps) {
  return (
    <li>
      <JobFacts {...props} />
    </li>
  );
}

/** One job in a list: whose, which racket, what went into it, where it stands. */
export const JobFacts = memo(function JobFacts({ job, note, action }: JobRowProps) {
  const t = useT("orders");
  const format = useFormat();
  const day = job.orderedAt ?? job.strungAt;
  const strings = [job.stringsName, job.tensionText].filter(Boolean).join(" · ");
  const plainNote = [day ? format.date(day, "medium") : t("list.undated"), job.receiptNumber];
  const trouble = mailTrouble(job);
  const amount = job.isSelf ? null : format.money(job.totalMinor, job.currency);
  return (
    <>
      <Link to="/orders/$id" params={{ id: job.id }} className={classes.job}>
        <span className={classes.facts}>
          <span className={classes.who}>{job.isSelf ? t("ownRacket") : job.clientName}</span>
          <span className={`${classes.soft} ${classes.racket}`}>{job.racketName}</span>
          {strings ? <span className={`${classes.soft} ${classes.strings}`}>{strings}</span> : null}
          <span className={`${classes.soft} ${classes.note}`}>
            {action && amount ? <span className={classes.amount}>{amount} · </span> : null}
            {note ?? plainNote.filter(Boolean).join(" · ")}
          </span>
          {trouble ? <span className={`${classes.soft} ${classes.bad}`}>{t(`list.mail.${trouble}`)}</span> : null}
        </span>
        {action ? null : (
          <span className={classes.end}>
            <StateBadge state={job.state} />
            {amount ? <span className={classes.amount}>{amount}</span> : null}
          </span>
        )}
      </Link>
      {action ? <span className={classes.mark}>{action}</span> : null}
    </>
  );
});

/** What a person may want to look after; a receipt that went or is on its way needs no word. */
function mailTrouble({ mailState, notSentReason }: OrderListItemJson): "failed" | "waiting" | "no_address" | null {
  if (mailState === "failed" || mailState === "waiting") return mailState;
  return notSentReason === "no_address" ? "no_address" : null;
}
