import { CatalogueCsvFault, readCatalogueCsv } from "@rbo/db/catalogue/read-catalogue-csv";
import { type ImportedLine, maxImportLines } from "@rbo/shared/catalogue/catalogue-import.schema";
import { type Comparable, makeNearIndex } from "@rbo/shared/catalogue/near-names";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { fieldMessage } from "@rbo/shared/errors/error-message";
import type { Locale } from "@rbo/shared/locale/locale";
import type { z } from "zod";

/** One kind of gear: how its lines are read, named and compared, and what everyone has of it. */
export type ImportKind<Field extends string, Line, Row extends { id: string }> = {
  headings: Readonly<Record<string, Field>>;
  needed: readonly NoInfer<Field>[];
  schema: z.ZodType<Line>;
  rowOf(line: Line): Row;
  nameOf(line: Line): string;
  comparable(row: NoInfer<Row>): Comparable;
  shared: readonly (Comparable & { title: string })[];
};

export type PlannedLine<Row> = ImportedLine & { row: Row | null };

/**
 * Says of every line of a file what it is beside everyone's catalogue and the lines above it. Throws `csv_unreadable`
 * for a text that is no such table, `csv_too_long`.
 */
export function planImport<Field extends string, Line, Row extends { id: string }>(
  kind: ImportKind<Field, Line, Row>,
  csv: string,
  locale: Locale,
): PlannedLine<Row>[] {
  const lines = readLines(kind, csv);
  if (lines.length > maxImportLines) throw new DomainError("csv_too_long", { field: "csv" });
  const index = makeNearIndex(kind.shared);
  const titles = new Map(kind.shared.map(({ id, title }) => [id, title]));
  return lines.map(({ line, fields, isTooLong }) => {
    const read = kind.schema.safeParse(fields);
    const written = [...new Set(kind.needed.map((field) => fields[field] ?? ""))].join(" ").trim();
    const rejected = { line, name: written, outcome: "rejected", match: null, row: null } as const;
    if (isTooLong) return { ...rejected, faults: [faultOf(tooManyCells, locale, kind.headings)] };
    if (!read.success)
      return { ...rejected, faults: read.error.issues.map((issue) => faultOf(issue, locale, kind.headings)) };
    const row = kind.rowOf(read.data);
    const name = kind.nameOf(read.data);
    const judged = judge(index.find(kind.comparable(row)), row.id, titles);
    if (judged.outcome !== "same") {
      index.add(kind.comparable(row));
      titles.set(row.id, name);
    }
    return { line, name, ...judged, faults: [], row };
  });
}

function readLines<Field extends string>(
  { headings, needed }: Pick<ImportKind<Field, unknown, { id: string }>, "headings" | "needed">,
  csv: string,
) {
  try {
    return readCatalogueCsv<Field>(csv, headings, needed);
  } catch (error) {
    if (error instanceof CatalogueCsvFault) throw new DomainError("csv_unreadable", { field: "csv" });
    throw error;
  }
}

/** A row that an admin has corrected since it came is known by its id; it stays as they left it. */
function judge(
  near: ReturnType<ReturnType<typeof makeNearIndex>["find"]>,
  id: string,
  titles: ReadonlyMap<string, string>,
): Pick<ImportedLine, "outcome" | "match"> {
  const known = titles.get(id);
  if (known !== undefined) return { outcome: "same", match: known };
  const same = near.find(({ isSame }) => isSame);
  if (same) return { outcome: "same", match: titles.get(same.id) ?? null };
  const close = near.find(({ differs }) => !differs);
  return close ? { outcome: "near", match: titles.get(close.id) ?? null } : { outcome: "new", match: null };
}

/** Named as the file heads its columns. */
function faultOf(issue: z.core.$ZodIssue, locale: Locale, headings: Readonly<Record<string, string>>) {
  const [heading = ""] = Object.entries(headings).find(([, field]) => field === issue.path[0]) ?? [];
  return { field: heading, reason: fieldMessage(issue, locale) };
}

const tooManyCells: z.core.$ZodIssue = {
  code: "custom",
  path: [],
  message: "",
  input: null,
  params: { rule: "too_many_cells" },
};
