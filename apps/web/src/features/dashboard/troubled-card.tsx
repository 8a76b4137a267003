import { Link } from "@tanstack/react-router";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import classes from "./dashboard.module.css";
import type { DashboardJson } from "./dashboard-json.ts";
import { TroubledRow } from "./troubled-row.tsx";

/** As many as the server tells of; where it tells of so many, there may be more. */
const mostShown = 5;

/** The receipts that the relay put off or refused, and what can be done about each. */
export function TroubledCard({ mail: { troubled, lineStop } }: { mail: DashboardJson["mail"] }) {
  const t = useT("mail");
  if (troubled.length === 0) return null;
  return (
    <Card title={t("troubledTitle")} flush>
      <ul className={classes.troubled}>
        {troubled.map((receipt) => (
          // A receipt tried once more is news: its buttons begin anew.
          <TroubledRow
            key={`${receipt.orderId} ${receipt.state} ${receipt.nextAttemptAt} ${receipt.noticeId}`}
            receipt={receipt}
            isHeld={lineStop !== null}
          />
        ))}
      </ul>
      {troubled.length >= mostShown ? (
        <div className={classes.more}>
          <Link to="/orders" search={{ state: "unsent" }} className={classes.all}>
            {t("showUnsent")}
          </Link>
        </div>
      ) : null}
    </Card>
  );
}
