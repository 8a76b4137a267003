import type { ImportCount, ImportedKind, ImportRowReport } from "@rbo/shared/imports/import-report.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import type { RestoreReasonCode } from "@rbo/shared/restore/restore-reason";
import { restoreReasonText, restoreRemedyText } from "@rbo/shared/restore/restore-words";

/** What became of one kind of rows: how many, and which were not brought in. */
export type RestoreStep = { count: ImportCount; rows: ImportRowReport[] };

/** What one row is told to be: `place` is where it stands in the file. */
export type RowOutcome = { place: string } & (
  | { outcome: "added" | "same" | "leftOut" }
  | { outcome: "kept" }
  | { outcome: "rejected"; reason: RestoreReasonCode; field: string | null }
);

/** Sums up what became of a kind's rows, in the stringer's language. */
export function restoreStep(kind: ImportedKind, outcomes: readonly RowOutcome[], locale: Locale): RestoreStep {
  const count = (outcome: RowOutcome["outcome"]) => outcomes.filter((row) => row.outcome === outcome).length;
  return {
    count: {
      kind,
      added: count("added"),
      same: count("same"),
      kept: count("kept"),
      rejected: count("rejected"),
      leftOut: count("leftOut"),
    },
    rows: outcomes.flatMap((row) => rowReport(row, locale)),
  };
}

function rowReport(row: RowOutcome, locale: Locale): ImportRowReport[] {
  const say = (code: RestoreReasonCode, field: string | null) => [
    {
      ...{ field, message: restoreReasonText(code, locale), remedy: restoreRemedyText(code, locale) },
      ...{ typed: null, read: null },
    },
  ];
  switch (row.outcome) {
    case "kept":
      return [{ place: row.place, outcome: "kept", reasons: say("changed_here", null) }];
    case "rejected":
      return [{ place: row.place, outcome: "rejected", reasons: say(row.reason, row.field) }];
    default:
      return [];
  }
}
