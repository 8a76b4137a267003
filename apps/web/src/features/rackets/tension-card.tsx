import { readingFigures, readingsOf } from "@rbo/shared/rackets/racket-figures";
import { tensionIn } from "@rbo/shared/tension/tension";
import { useFormat } from "../../app/use-format.ts";
import { useMe } from "../../app/use-me.ts";
import { useT } from "../../app/use-t.ts";
import { type Line, LineChart } from "../../charts/line-chart.tsx";
import { Card } from "../../components/card.tsx";
import { Figure } from "./figure.tsx";
import type { HistoryJobJson } from "./racket-history-json.ts";
import classes from "./rackets.module.css";
import { TooFewReadings } from "./too-few-readings.tsx";

/** The tensions this racket was strung at over time, in the unit the stringer prefers. */
export function TensionCard({ jobs }: { jobs: readonly HistoryJobJson[] }) {
  const t = useT("rackets");
  const format = useFormat();
  const { tensionUnit: unit } = useMe();
  const side = (key: "main" | "cross", name: string): Line => ({
    ...{ key, name },
    readings: readingsOf(jobs, (job) => {
      const { tension } = job[key];
      return tension === null ? null : tensionIn(tension, unit);
    }),
  });
  const sides = [side("main", t("mains")), side("cross", t("crosses"))];
  const drawn = sides.filter(({ readings }) => readingFigures(readings) !== null);
  if (drawn.length === 0) {
    const most = Math.max(...sides.map(({ readings }) => readings.length));
    return <TooFewReadings title={t("tensionTitle")} count={most} />;
  }
  return (
    <Card title={t("tensionTitle")}>
      <LineChart
        label={t("tensionNote")}
        lines={drawn}
        format={(value) => format.tension({ value, unit })}
        formatDay={(day) => format.date(day, "medium")}
      />
      <dl className={classes.list}>
        {sides.map(({ key, name, readings }) => {
          const figures = readingFigures(readings);
          return (
            <Figure
              key={key}
              name={t("meanOf", { name })}
              figure={figures && format.tension({ value: figures.mean, unit })}
              beside={figures ? t("ofReadings", { count: figures.count }) : t("tooFew")}
            />
          );
        })}
      </dl>
    </Card>
  );
}
