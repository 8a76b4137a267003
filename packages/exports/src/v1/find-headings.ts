import type { V1Column, V1Omission, V1Sheet } from "@rbo/shared/v1-import/v1-workbook.schema";
import { columnLetters } from "../workbook/column-letters.ts";
import { headingMeaning } from "./heading-meaning.ts";
import { expectedColumns } from "./heading-words.ts";

/** The texts of a row by column number. */
export type HeadingRow = ReadonlyMap<number, string>;

export type Headings = {
  /** The row of fields; jobs start below it. */
  row: number;
  columns: Map<number, V1Column>;
  omissions: V1Omission[];
};

/** Without one of each of these there are no jobs to be read. */
const neededColumns: Record<V1Sheet, readonly (readonly V1Column[])[]> = {
  client: [
    ["ordered", "strung"],
    ["lastName", "firstName", "racketName"],
  ],
  self: [["strung"], ["racketId", "racketName"]],
  lists: [["racketId"]],
};

/**
 * The row of fields among the first rows of a sheet (number to texts), that which says most, with the row of groups
 * above it. Null where none says enough.
 */
export function findHeadings(sheet: V1Sheet, rows: ReadonlyMap<number, HeadingRow>): Headings | null {
  const candidates = [...rows].map(([row, fields]) => readHeadings(sheet, row, rows.get(row - 1), fields));
  const [best] = candidates.sort((a, b) => b.columns.size - a.columns.size || a.row - b.row);
  const found = new Set(best?.columns.values());
  if (!best || !neededColumns[sheet].every((some) => some.some((column) => found.has(column)))) return null;
  const missing = expectedColumns(sheet).filter((column) => !found.has(column));
  const told = missing.map((column) => ({ code: "column_missing", sheet, column }) as const);
  return { ...best, omissions: [...best.omissions, ...told] };
}

function readHeadings(sheet: V1Sheet, row: number, groups: HeadingRow | undefined, fields: HeadingRow): Headings {
  const columns = new Map<number, V1Column>();
  const omissions: V1Omission[] = [];
  for (const [at, heading] of fields) {
    const column = headingMeaning(sheet, groupAbove(groups, at), heading);
    if (column === null) continue;
    const isRepeated = column !== undefined && [...columns.values()].includes(column);
    if (column !== undefined && !isRepeated) columns.set(at, column);
    else {
      const place = `${heading.trim().slice(0, 80)} (${columnLetters(at - 1)})`;
      omissions.push({ code: isRepeated ? "heading_repeated" : "heading_unknown", sheet, column: place });
    }
  }
  return { row, columns, omissions };
}

/** A group's heading stands above its first column; the others below it are merged or empty. */
function groupAbove(groups: HeadingRow | undefined, at: number): string {
  for (let column = at; groups && column > 0; column -= 1) {
    const group = groups.get(column);
    if (group !== undefined) return group;
  }
  return "";
}
