import type { ReportsSearch } from "../../app/search-params.ts";
import { useT } from "../../app/use-t.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { BookCard } from "./book-card.tsx";
import { OpenCard } from "./open-card.tsx";
import { PeriodsCard } from "./periods-card.tsx";
import type { ReportJson } from "./report-json.ts";
import { ReportTiles } from "./report-tiles.tsx";
import classes from "./reports.module.css";
import { StringsCard } from "./strings-card.tsx";
import { TopClientsCard } from "./top-clients-card.tsx";
import { YearPicker } from "./year-picker.tsx";

type ReportProps = { report: ReportJson; onYear: (year: ReportsSearch["year"]) => void };

export function Report({ report, onYear }: ReportProps) {
  const t = useT("reports");
  if (report.years.length === 0) return <NothingStrung hasJobs={report.book.length > 0} />;
  return (
    <div className={classes.report}>
      <div className={classes.head}>
        <YearPicker year={report.year} years={report.years} onYear={onYear} />
        <p className={classes.note}>{t("rule")}</p>
      </div>
      <ReportTiles report={report} />
      {report.book.map(({ currency }) => (
        <PeriodsCard key={currency} report={report} currency={currency} />
      ))}
      <OpenCard open={report.open} />
      <div className={classes.pair}>
        <TopClientsCard clients={report.topClients} />
        <StringsCard strings={report.strings} />
      </div>
      {report.book.map((sums) => (
        <BookCard
          key={sums.currency}
          book={sums}
          unstrung={report.unstrung.find(({ currency }) => currency === sums.currency)}
        />
      ))}
    </div>
  );
}

function NothingStrung({ hasJobs }: { hasJobs: boolean }) {
  const t = useT("reports");
  const action = hasJobs ? (
    <LinkButton to="/orders">{t("emptyAction")}</LinkButton>
  ) : (
    <LinkButton to="/orders/new">{t("emptyAdd")}</LinkButton>
  );
  return <EmptyState icon="reports" title={t("emptyTitle")} text={t("emptyText")} action={action} />;
}
