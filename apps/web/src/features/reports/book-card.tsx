import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { FiguresTable } from "../../charts/figures-table.tsx";
import { Card } from "../../components/card.tsx";
import type { ReportJson } from "./report-json.ts";
import classes from "./reports.module.css";

type BookCardProps = { book: ReportJson["book"][number]; unstrung: ReportJson["unstrung"][number] | undefined };

/** Every job there is, so that the screen and the workbook can be laid beside one another. */
export function BookCard({ book, unstrung }: BookCardProps) {
  const t = useT("reports");
  const format = useFormat();
  const { currency } = book;
  const waiting = { jobs: unstrung?.clientJobs ?? 0, minor: unstrung?.clientMinor ?? 0 };
  const row = (key: string, name: string, jobs: number, minor: number) => ({
    key,
    cells: [name, format.number(jobs), format.figure(minor, currency)],
  });
  return (
    <Card title={t("bookTitle", { currency })} flush>
      <p className={classes.padded}>{t("bookNote")}</p>
      <FiguresTable
        caption={t("bookTitle", { currency })}
        headings={[t("what"), t("jobs"), t("amount")]}
        rows={[
          row("strung", t("bookStrung"), book.clientJobs - waiting.jobs, book.clientMinor - waiting.minor),
          row("waiting", t("bookUnstrung"), waiting.jobs, waiting.minor),
          row("own", t("bookOwn"), book.ownJobs, book.ownMinor),
        ]}
        foot={[t("total"), format.number(book.clientJobs + book.ownJobs), format.figure(book.totalMinor, currency)]}
      />
    </Card>
  );
}
