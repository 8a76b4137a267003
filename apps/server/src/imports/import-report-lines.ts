import type { ImportCount, ImportReport, ImportRowReport } from "@rbo/shared/imports/import-report.schema";
import { importWords } from "@rbo/shared/imports/import-words";
import type { Locale } from "@rbo/shared/locale/locale";

/** The report of a restore as the operator reads it: what came in, what was there, every row that did not come in. */
export function importReportLines(report: ImportReport, locale: Locale): string {
  const word = importWords(locale);
  const counts = report.counts.map((count) => `  ${word(count.kind)}: ${countText(count, locale)}`);
  const rows = report.rows.map((row) => `  ${rowText(row, locale)}`);
  return [
    ...(report.isDryRun ? [word("dryRun")] : []),
    ...counts,
    ...report.notes,
    ...(rows.length > 0 ? [word("rows"), ...rows] : [word(report.isDryRun ? "noRowsTrial" : "noRows")]),
  ].join("\n");
}

function countText(count: ImportCount, locale: Locale): string {
  const word = importWords(locale);
  const parts = (["added", "same", "kept", "rejected", "leftOut"] as const)
    .filter((outcome) => count[outcome] > 0)
    .map((outcome) => `${count[outcome]} ${word(outcome)}`);
  return parts.join(", ") || "0";
}

function rowText({ place, outcome, reasons }: ImportRowReport, locale: Locale): string {
  const why = reasons.map(({ field, message, remedy }) =>
    [field === null ? message : `${field}: ${message}`, remedy].filter(Boolean).join(". "),
  );
  return `${place} ${importWords(locale)(outcome)}: ${why.join("; ")}`;
}
