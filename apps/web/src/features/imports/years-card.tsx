import type { ImportReport } from "@rbo/shared/imports/import-report.schema";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { FiguresTable } from "../../charts/figures-table.tsx";
import { Card } from "../../components/card.tsx";

type YearsCardProps = Pick<ImportReport, "years" | "currency">;

const figures = ["total", "labour", "strings"] as const;

/** Jobs and sums by year, to hold against the old spreadsheet's own. */
export function YearsCard({ years, currency }: YearsCardProps) {
  const t = useT("imports");
  const format = useFormat();
  const sum = (of: (year: (typeof years)[number]) => number) => years.reduce((total, year) => total + of(year), 0);
  const amounts = (of: (name: (typeof figures)[number]) => number) =>
    figures.map((name) => format.figure(of(name), currency));
  const title = t("yearsTitle", { currency });
  return (
    <Card title={title} flush>
      <FiguresTable
        caption={title}
        headings={[t("years.year"), t("years.jobs"), ...figures.map((name) => t(`years.${name}`))]}
        rows={years.map((year) => ({
          key: String(year.year),
          isQuiet: year.year === null,
          cells: [
            year.year === null ? t("notStrung") : String(year.year),
            format.number(year.jobs),
            ...amounts((name) => year[`${name}Minor`]),
          ],
        }))}
        foot={[
          t("allYears"),
          format.number(sum(({ jobs }) => jobs)),
          ...amounts((name) => sum((year) => year[`${name}Minor`])),
        ]}
      />
    </Card>
  );
}
