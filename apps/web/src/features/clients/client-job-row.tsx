import type { OrderListItem } from "@rbo/shared/orders/order.schema";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { StateBadge } from "../../components/state-badge.tsx";
import classes from "./client-page.module.css";

/** A job in its client's history: the racket and its strings, since the client is known. */
export function ClientJobRow({ job }: { job: OrderListItem }) {
  const format = useFormat();
  const day = job.strungAt ?? job.orderedAt;
  const strings = [job.stringsName, job.tensionText].filter(Boolean).join(" · ");
  return (
    <li>
      <Link to="/orders/$id" params={{ id: job.id }} className={classes.job}>
        <span>
          <span className={classes.strong}>{job.racketName}</span>
          {strings ? <span className={classes.soft}>{strings}</span> : null}
          <span className={classes.soft}>
            {[day && format.date(day, "medium"), job.receiptNumber].filter(Boolean).join(" · ")}
          </span>
        </span>
        <span className={classes.end}>
          <StateBadge state={job.state} />
          <span className={classes.amount}>{format.money(job.totalMinor, job.currency)}</span>
        </span>
      </Link>
    </li>
  );
}
