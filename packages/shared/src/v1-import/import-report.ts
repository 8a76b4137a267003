import { orderPrice } from "../orders/order-price.ts";
import type { RowReader } from "./row-reader.ts";
import type { V1Import, V1Job, V1Report, V1RowReport, V1YearTotal } from "./v1-import.schema.ts";
import type { V1Omission, V1Sheet } from "./v1-workbook.schema.ts";

export function rowReport(sheet: V1Sheet, reader: RowReader, isSkipped: boolean): V1RowReport {
  const outcome = isSkipped ? "skipped" : reader.reasons.length > 0 ? "changed" : "ok";
  return { sheet, row: reader.row, outcome, reasons: reader.reasons };
}

export function importReport(
  parts: Omit<V1Import, "report" | "currency">,
  rows: V1RowReport[],
  omissions: readonly V1Omission[],
): V1Report {
  const { people, rackets, strings, jobs } = parts;
  const clientJobs = jobs.filter((job) => job.sheet === "client");
  const ofSheet = (sheet: V1Sheet) => rows.filter((row) => row.sheet === sheet).length;
  return {
    counts: {
      clientRows: ofSheet("client"),
      clientJobs: clientJobs.length,
      selfRows: ofSheet("self"),
      selfJobs: jobs.length - clientJobs.length,
      changed: rows.filter((row) => row.outcome === "changed").length,
      skipped: rows.filter((row) => row.outcome === "skipped").length,
      people: people.length,
      racketsOwn: rackets.filter((racket) => racket.source === "own").length,
      racketsMatched: rackets.filter((racket) => racket.source === "model").length,
      racketsAsTyped: rackets.filter((racket) => racket.source === "typed").length,
      strings: strings.length,
      stringsNew: strings.filter((string) => string.ref === null).length,
    },
    totalsByYear: totalsByYear(clientJobs),
    omissions: [...omissions],
    rows,
  };
}

/** Jobs, labour, strings and totals by the year of `strungAt`, oldest first, those not strung yet last. */
export function totalsByYear(jobs: readonly V1Job[]): V1YearTotal[] {
  const years = new Map<number | null, V1YearTotal>();
  for (const job of jobs) {
    const year = job.strungAt === null ? null : Number(job.strungAt.slice(0, 4));
    const total = years.get(year) ?? { year, jobs: 0, labourMinor: 0, stringsMinor: 0, totalMinor: 0 };
    const price = orderPrice(job);
    total.jobs += 1;
    total.labourMinor += price.labourMinor;
    total.stringsMinor += price.stringsMinor;
    total.totalMinor += price.totalMinor;
    years.set(year, total);
  }
  return [...years.values()].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
}
