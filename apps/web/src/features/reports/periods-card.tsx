import { minorDigits } from "@rbo/shared/money/money";
import type { PeriodSums } from "@rbo/shared/reports/report.schema";
import { addSums, wholeSpan } from "@rbo/shared/reports/whole-span";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { BarChart } from "../../charts/bar-chart.tsx";
import { Card } from "../../components/card.tsx";
import { sumsOf } from "./currency-sums.ts";
import { PeriodsTable } from "./periods-table.tsx";
import type { ReportJson } from "./report-json.ts";
import classes from "./reports.module.css";
import { usePeriodName } from "./use-period-name.ts";

/** Jobs and revenue of one currency: by month of the year shown, or year by year. */
export function PeriodsCard({ report, currency }: { report: ReportJson; currency: string }) {
  const t = useT("reports");
  const format = useFormat();
  const nameOf = usePeriodName(report.year);
  if (sumsOf(report.periods, currency).length === 0) return null;
  const span = wholeSpan(report, currency);
  const bars = (value: (sums: PeriodSums) => number) =>
    span.map((sums) => ({
      key: String(sums.period),
      label: nameOf(sums.period, "short"),
      shortLabel: nameOf(sums.period, "narrow"),
      value: value(sums),
    }));
  const major = 10 ** minorDigits(currency);
  const charts = [
    {
      title: t("revenueChart", { currency }),
      bars: bars((sums) => sums.clientMinor),
      format: (minor: number) => format.number(minor / major),
    },
    { title: t("jobsChart"), bars: bars((sums) => sums.clientJobs), format: format.number },
  ];
  const title =
    report.year === null ? t("perYear", { currency }) : t("perMonth", { year: String(report.year), currency });
  return (
    <Card title={title} flush>
      <div className={classes.charts}>
        {charts.map((chart) => (
          <figure key={chart.title} className={classes.chart}>
            <figcaption>{chart.title}</figcaption>
            <BarChart label={t("chartNote", { what: chart.title })} bars={chart.bars} format={chart.format} />
          </figure>
        ))}
      </div>
      <PeriodsTable caption={title} year={report.year} span={span} sum={addSums(currency, span)} />
    </Card>
  );
}
