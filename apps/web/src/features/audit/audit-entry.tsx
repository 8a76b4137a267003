import { isAuditAction } from "@rbo/shared/audit/audit-action";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import classes from "./audit.module.css";
import type { AuditEntryJson } from "./audit-json.ts";
import { detailLines } from "./detail-lines.ts";

/** One act; what reached into somebody's book stands out. */
export function AuditEntry({ entry }: { entry: AuditEntryJson }) {
  const t = useT("audit");
  const format = useFormat();
  const { action, reach, reason, actor, subject, at, fromAddress, requestId, details } = entry;
  const from = [
    fromAddress ? t("at", { address: fromAddress }) : null,
    requestId ? t("request", { id: requestId }) : null,
  ];
  const lines = [...detailLines(details), ...from.filter((line) => line !== null)];
  return (
    <div className={classes.entry} data-reach={reach}>
      <p className={classes.what}>
        {isAuditAction(action) ? t(`actions.${action}`) : action}
        <span className={classes.badge} data-reach={reach}>
          {t(`reaches.${reach}`)}
        </span>
      </p>
      <p className={classes.who}>
        {[
          actor?.name ?? t(action === "person.erase" ? "server" : "operator"),
          subject ? t("whom", { name: subject.name }) : null,
          format.moment(at),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {reach === "look" && !hasReason(action) ? null : <p className={classes.reason}>{reason}</p>}
      {lines.length > 0 ? (
        <details className={classes.details}>
          <summary>{t("details")}</summary>
          {lines.map((line) => (
            <p key={line} className={classes.line}>
              {line}
            </p>
          ))}
        </details>
      ) : null}
    </div>
  );
}

/** A list that is looked at gives no reason of its own; whoever looks for a person across stringers says why. */
const hasReason = (action: string): boolean => action.startsWith("person.");
