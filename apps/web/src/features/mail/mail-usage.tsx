import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import type { MailHealthJson } from "./mail-json.ts";
import classes from "./mail-page.module.css";

/** How much of the caps is used. */
export function MailUsage() {
  const t = useT("mail");
  const { data: health } = useQuery(trpc.mail.health.queryOptions());
  if (!health) return null;
  return (
    <Card title={t("usage")}>
      <div className={classes.meters}>
        <Meter name={t("today")} count={health.today} />
        <Meter name={t("thisMonth")} count={health.thisMonth} />
      </div>
      <p className={classes.soft}>{t("usageHint")}</p>
    </Card>
  );
}

function Meter({ name, count: { sent, cap, isNear } }: { name: string; count: MailHealthJson["today"] }) {
  const t = useT("mail");
  const format = useFormat();
  const text = t("used", { sent: format.number(sent), cap: format.number(cap) });
  return (
    <div className={classes.meter} data-near={isNear || undefined}>
      <p className={classes.meterText}>
        <span className={classes.soft}>{name}</span>
        <span className={classes.used}>
          {text}
          {isNear ? <span className={classes.near}>{t(sent >= cap ? "full" : "near")}</span> : null}
        </span>
      </p>
      <div className={classes.bar} aria-hidden="true">
        <div className={classes.fill} style={{ width: `${Math.min(100, (100 * sent) / cap)}%` }} />
      </div>
    </div>
  );
}
