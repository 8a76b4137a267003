import { restringDays } from "@rbo/shared/rackets/racket-figures";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { Card } from "../../components/card.tsx";
import { Figure } from "./figure.tsx";
import type { HistoryJobJson } from "./racket-history-json.ts";
import classes from "./rackets.module.css";

/** How long the strings stayed in: last time, and on average. */
export function RestringCard({ jobs }: { jobs: readonly HistoryJobJson[] }) {
  const t = useT("rackets");
  const format = useFormat();
  const { spans, meanDays, lastDays } = restringDays(
    jobs.flatMap(({ strungAt }) => (strungAt === null ? [] : [strungAt])),
  );
  const days = (value: number) => {
    const rounded = Math.round(value * 10) / 10;
    return t("days", { count: rounded, days: format.rounded(value) });
  };
  return (
    <Card title={t("restringTitle")}>
      <dl className={classes.list}>
        <Figure
          name={t("mean")}
          figure={meanDays === null ? null : days(meanDays)}
          beside={meanDays === null ? t("tooFewStringings") : t("ofSpans", { count: spans })}
        />
        <Figure
          name={t("last")}
          figure={lastDays === null ? null : days(lastDays)}
          beside={lastDays === null ? t("tooFewStringings") : null}
        />
      </dl>
    </Card>
  );
}
