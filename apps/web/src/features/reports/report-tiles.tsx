import { addSums } from "@rbo/shared/reports/whole-span";
import type { ReactNode } from "react";
import { useFormat } from "../../app/use-format.ts";
import { useT } from "../../app/use-t.ts";
import { sumsOf } from "./currency-sums.ts";
import type { ReportJson } from "./report-json.ts";
import classes from "./reports.module.css";

/** The figures one looks for first. Amounts of several currencies stand under one another. */
export function ReportTiles({ report }: { report: ReportJson }) {
  const t = useT("reports");
  const format = useFormat();
  const all = addSums("", report.periods);
  const revenue = report.book
    .map(({ currency }) => addSums(currency, sumsOf(report.periods, currency)))
    .filter((sums, index) => sums.clientJobs > 0 || index === 0);
  const { jobs, meanDays } = report.turnaround;
  return (
    <dl className={classes.tiles}>
      <Tile name={t("revenue")}>
        {revenue.map(({ currency, clientMinor }) => (
          <Figure key={currency}>{format.money(clientMinor, currency)}</Figure>
        ))}
      </Tile>
      <Tile name={t("clientJobs")} beside={all.ownJobs > 0 ? t("ownJobsBeside", { count: all.ownJobs }) : null}>
        <Figure>{format.number(all.clientJobs)}</Figure>
      </Tile>
      <Tile name={t("turnaround")} beside={meanDays === null ? null : t("meanOf", { count: jobs })}>
        {meanDays === null ? (
          t("tooFew")
        ) : (
          <Figure>{t("days", { count: roundedTenth(meanDays), days: format.rounded(meanDays) })}</Figure>
        )}
      </Tile>
      <Tile name={t("openToday")}>
        {report.open.sums.length === 0 ? t("nothingOpen") : null}
        {report.open.sums.map(({ currency, totalMinor }) => (
          <Figure key={currency}>{format.money(totalMinor, currency)}</Figure>
        ))}
      </Tile>
    </dl>
  );
}

/** "1 day" is said of what reads as 1. */
const roundedTenth = (value: number): number => Math.round(value * 10) / 10;

function Tile({ name, beside, children }: { name: string; beside?: string | null; children: ReactNode }) {
  return (
    <div className={classes.tile}>
      <dt>{name}</dt>
      <dd>
        {children}
        {beside ? <span className={classes.beside}>{beside}</span> : null}
      </dd>
    </div>
  );
}

function Figure({ children }: { children: ReactNode }) {
  return <span className={classes.figure}>{children}</span>;
}
