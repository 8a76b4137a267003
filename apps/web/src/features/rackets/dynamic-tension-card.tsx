import { readingFigures, readingsOf } from "@rbo/shared/rackets/racket-figures";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { LineChart } from "../../charts/line-chart.tsx";
import { Card } from "../../components/card.tsx";
import { Figure } from "./figure.tsx";
import type { HistoryJobJson } from "./racket-history-json.ts";
import classes from "./rackets.module.css";
import { TooFewReadings } from "./too-few-readings.tsx";

/** What the meter read after stringing, over time. */
export function DynamicTensionCard({ jobs }: { jobs: readonly HistoryJobJson[] }) {
  const t = useT("rackets");
  const format = useFormat();
  const readings = readingsOf(jobs, (job) => job.dynamicTension);
  const figures = readingFigures(readings);
  if (figures === null) return <TooFewReadings title={t("dynamicTitle")} count={readings.length} />;
  return (
    <Card title={t("dynamicTitle")}>
      <LineChart
        label={t("dynamicNote")}
        lines={[{ key: "dynamic", name: t("dynamicTitle"), readings }]}
        format={format.rounded}
        formatDay={(day) => format.date(day, "medium")}
      />
      <dl className={classes.list}>
        <Figure
          name={t("mean")}
          figure={format.rounded(figures.mean)}
          beside={t("ofReadings", { count: figures.count })}
        />
        <Figure name={t("lowest")} figure={format.rounded(figures.lowest)} beside={null} />
        <Figure name={t("highest")} figure={format.rounded(figures.highest)} beside={null} />
      </dl>
    </Card>
  );
}
