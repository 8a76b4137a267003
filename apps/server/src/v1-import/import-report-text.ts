import type { Locale } from "@rbo/shared/locale/locale";
import { formatAmount } from "@rbo/shared/money/money";
import type { V1RowReport } from "@rbo/shared/v1-import/v1-import.schema";
import { v1ReasonText, v1RemedyText, v1ReportWords } from "@rbo/shared/v1-import/v1-words";
import type { V1ImportReport } from "./import-v1.ts";

type Word = ReturnType<typeof v1ReportWords>;

/** The report of an import as the operator reads it: totals, who and what was recognised, every row that was touched. */
export function importReportText(report: V1ImportReport, locale: Locale): string {
  const word = v1ReportWords(locale);
  const { counts } = report;
  const parts = [
    report.isDryRun ? word("dryRun") : "",
    word("imported", { imported: String(report.imported), alreadyThere: String(report.alreadyThere) }),
    [
      word("clients", { count: String(counts.people) }),
      word("rackets", {
        own: String(counts.racketsOwn),
        matched: String(counts.racketsMatched),
        typed: String(counts.racketsAsTyped),
      }),
      word("strings", { count: String(counts.strings), fresh: String(counts.stringsNew) }),
    ].join("\n"),
    yearTable(report, word),
    spellings(report, word),
    touchedRows(report, locale, word),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function yearTable({ totalsByYear, currency }: V1ImportReport, word: Word): string {
  const amount = (amountMinor: number) => formatAmount({ amountMinor, currency });
  const rows = [
    [word("year"), word("jobs"), word("labour"), word("stringsColumn"), `${word("total")} ${currency}`],
    ...totalsByYear.map(({ year, jobs, labourMinor, stringsMinor, totalMinor }) => [
      year === null ? word("unstrung") : String(year),
      String(jobs),
      amount(labourMinor),
      amount(stringsMinor),
      amount(totalMinor),
    ]),
  ];
  return `${word("years")}\n${aligned(rows)}`;
}

function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
  return rows.map((row) => `  ${line(row).join("  ")}`).join("\n");
}

function spellings({ people, rackets }: V1ImportReport, word: Word): string {
  const named = [
    ...people.map((person) => ({ ...person, name: [person.firstName, person.lastName].filter(Boolean).join(" ") })),
    ...rackets.map((racket) => ({ ...racket, name: `${racket.manufacturer} ${racket.model}` })),
  ];
  const several = named.filter((one) => one.spellings.length > 1);
  if (several.length === 0) return "";
  const lines = several.map(
    ({ name, spellings: ways }) => `  ${name}: ${ways.map(({ text, rows }) => `${text} (${rows})`).join(", ")}`,
  );
  return `${word("spellings")}\n${lines.join("\n")}`;
}

function touchedRows({ rows }: V1ImportReport, locale: Locale, word: Word): string {
  const touched = rows.filter((row) => row.outcome !== "ok");
  if (touched.length === 0) return word("noRows");
  return `${word("rows")}\n${touched.map((row) => `  ${rowText(row, locale, word)}`).join("\n")}`;
}

function rowText({ sheet, row, outcome, reasons }: V1RowReport, locale: Locale, word: Word): string {
  const why = reasons.map(({ code, field, typed, read }) => {
    const where =
      field === null ? "" : ` (${field}: ${[typed ?? "", read].filter((text) => text !== null).join(" → ")})`;
    return [`${v1ReasonText(code, locale)}${where}`, v1RemedyText(code, locale)].filter(Boolean).join(". ");
  });
  return `${sheet} ${row}, ${word(outcome === "skipped" ? "skipped" : "changed")}: ${why.join("; ")}`;
}
