import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import type { OrderJson } from "./order-json.ts";
import classes from "./order-page.module.css";
import { ReceiptMailRow } from "./receipt-mail-row.tsx";

/** Folded away: every revision of the receipt with its mails, and every change of a date. */
export function HistoryCard({ order }: { order: OrderJson }) {
  const t = useT("orders");
  return (
    <Card>
      <details>
        <summary className={classes.summary}>{t("page.history")}</summary>
        <ul className={classes.history}>
          {order.receipt.issues.map((issue) => (
            <Revision key={issue.revision} order={order} issue={issue} />
          ))}
          {order.history.map((change) => (
            <Change key={`${change.field} ${change.at}`} change={change} />
          ))}
        </ul>
        {order.history.length === 0 ? <p className={classes.line}>{t("page.noHistory")}</p> : null}
      </details>
    </Card>
  );
}

type Issue = OrderJson["receipt"]["issues"][number];

function Revision({ order, issue }: { order: OrderJson; issue: Issue }) {
  const t = useT("orders");
  const format = useFormat();
  const { revision } = issue;
  const mails = order.receipt.mails.filter((mail) => mail.revision === revision);
  return (
    <li>
      {t("page.revision", { revision: String(revision) })},{" "}
      {t("page.revisionMade", { at: format.instant(issue.createdAt) })}
      {" · "}
      <a href={`/receipts/${order.id}.pdf?revision=${revision}`} target="_blank" rel="noopener">
        {t("page.openPdf")}
      </a>
      {mails.map((mail) => (
        <ReceiptMailRow key={mail.id} mail={mail} isHeld={order.receipt.lineStop !== null} />
      ))}
    </li>
  );
}

function Change({ change }: { change: OrderJson["history"][number] }) {
  const t = useT("orders");
  const format = useFormat();
  const step = t(`page.step.${change.field}`);
  const from = change.from && format.date(change.from);
  const to = change.to && format.date(change.to);
  const at = format.instant(change.at);
  return (
    <li>
      {to
        ? from
          ? t("page.changeMoved", { step, from, to })
          : t("page.changeSet", { step, to })
        : t("page.changeCleared", { step, from: from ?? "" })}
      <span className={classes.soft}>
        {change.by ? t("page.changeBy", { by: change.by, at }) : t("page.changeByAdmin", { at })}
      </span>
    </li>
  );
}
