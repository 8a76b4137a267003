import type { JobSums, PeriodSums } from "@rbo/shared/reports/report.schema";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { FiguresTable } from "../../charts/figures-table.tsx";
import { usePeriodName } from "./use-period-name.ts";

type PeriodsTableProps = {
  caption: string;
  year: number | null;
  span: readonly PeriodSums[];
  sum: JobSums;
};

/** The figures behind the bars. Own rackets have their columns where there are any; a year leads to its months. */
export function PeriodsTable({ caption, year, span, sum }: PeriodsTableProps) {
  const t = useT("reports");
  const format = useFormat();
  const nameOf = usePeriodName(year);
  const hasOwn = sum.ownJobs > 0;
  const hasOwnValue = sum.ownMinor !== 0;
  const figures = (sums: JobSums) => [
    format.number(sums.clientJobs),
    format.figure(sums.clientMinor, sums.currency),
    ...(hasOwn ? [format.number(sums.ownJobs)] : []),
    ...(hasOwnValue ? [format.figure(sums.ownMinor, sums.currency)] : []),
  ];
  const name = (period: number) =>
    year === null ? (
      <Link to="/reports" search={{ year: period }}>
        {period}
      </Link>
    ) : (
      nameOf(period, "long")
    );
  return (
    <FiguresTable
      caption={caption}
      headings={[
        ...[year === null ? t("year") : t("month"), t("jobs"), t("revenue")],
        ...(hasOwn ? [t("ownJobs")] : []),
        ...(hasOwnValue ? [t("ownValue")] : []),
      ]}
      rows={span.map((sums) => ({
        key: String(sums.period),
        cells: [name(sums.period), ...figures(sums)],
        isQuiet: sums.clientJobs + sums.ownJobs === 0,
      }))}
      foot={[t("sum"), ...figures(sum)]}
    />
  );
}
