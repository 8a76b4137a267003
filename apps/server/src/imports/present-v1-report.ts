import type {
  ImportCount,
  ImportedKind,
  ImportReport,
  ImportRowReport,
} from "@rbo/shared/imports/import-report.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import type { V1RowReport } from "@rbo/shared/v1-import/v1-import.schema";
import { v1ReasonText, v1RemedyText } from "@rbo/shared/v1-import/v1-words";
import type { V1ImportReport } from "../v1-import/import-v1.ts";

/** The old spreadsheet's report in the form every import has. */
export function presentV1Report(
  report: V1ImportReport,
  { fileName, locale }: { fileName: string; locale: Locale },
): ImportReport {
  const { added, counts, rows } = report;
  return {
    kind: "v1",
    fileName,
    isDryRun: report.isDryRun,
    importId: report.importId,
    counts: [
      countOf("clients", added.clients, counts.people - added.clients),
      countOf("rackets", added.rackets, report.rackets.length - added.rackets),
      countOf("strings", added.strings, counts.strings - added.strings),
      { ...countOf("orders", added.orders, report.alreadyThere), rejected: skipped(rows) },
    ],
    notes: [],
    rows: rows.flatMap((row) => rowReport(row, locale)),
    years: report.totalsByYear,
    currency: report.currency,
    spellings: spellings(report),
  };
}

/** The stringer's own profile is made for own jobs and stands in no row, so that `added` may be one more. */
const countOf = (kind: ImportedKind, added: number, same: number): ImportCount => ({
  ...{ kind, added, same: Math.max(0, same) },
  ...{ kept: 0, rejected: 0, leftOut: 0 },
});

const skipped = (rows: readonly V1RowReport[]): number => rows.filter((row) => row.outcome === "skipped").length;

const sheetNames = { client: "Client-Stringing-Orders", self: "Self-Stringing-Orders", lists: "Lists" };

function rowReport({ sheet, row, outcome, reasons }: V1RowReport, locale: Locale): ImportRowReport[] {
  if (outcome === "ok") return [];
  return [
    {
      place: `${sheetNames[sheet]} ${row}`,
      outcome: outcome === "skipped" ? "rejected" : "changed",
      reasons: reasons.map(({ code, field, typed, read }) => ({
        ...{ field, message: v1ReasonText(code, locale), remedy: v1RemedyText(code, locale), typed, read },
      })),
    },
  ];
}

function spellings({ people, rackets }: V1ImportReport): ImportReport["spellings"] {
  const named = [
    ...people.map((person) => ({
      name: [person.firstName, person.lastName].filter(Boolean).join(" "),
      ways: person.spellings,
    })),
    ...rackets.map((racket) => ({ name: `${racket.manufacturer} ${racket.model}`, ways: racket.spellings })),
  ];
  return named.filter(({ ways }) => ways.length > 1);
}
