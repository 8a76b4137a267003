import type { V1Reason, V1ReasonCode } from "./v1-import.schema.ts";
import type { V1Cell, V1Column, V1Row } from "./v1-workbook.schema.ts";

/** One row being read: its cells by column, and the notes that reading leaves behind. */
export type RowReader = {
  row: number;
  date1904: boolean;
  /** Null for an empty cell; an error cell (#N/A) is empty too and noted. */
  cell: (column: V1Column) => V1Cell | null;
  note: (code: V1ReasonCode, column: V1Column | null, read?: string | null) => void;
  reasons: V1Reason[];
};

export function rowReader(row: V1Row, options: { date1904: boolean }): RowReader {
  const reasons: V1Reason[] = [];
  const note: RowReader["note"] = (code, column, read = null) => {
    const cell = column === null ? undefined : row.cells[column];
    const reason = { code, field: column, typed: cell === undefined ? null : cellText(cell), read };
    if (!reasons.some((known) => known.code === code && known.field === column)) reasons.push(reason);
  };
  const cell = (column: V1Column): V1Cell | null => {
    const found = row.cells[column];
    if (found === undefined || (found.kind === "text" && found.value.trim() === "")) return null;
    if (found.kind !== "error") return found;
    note("cell_error", column);
    return null;
  };
  return { row: row.row, date1904: options.date1904, cell, note, reasons };
}

/** A cell's content as a person would have typed it. */
export function cellText(cell: V1Cell): string {
  switch (cell.kind) {
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "number":
      return String(Number(cell.value.toPrecision(12)));
    default:
      return cell.value;
  }
}

/** The number of a number cell, or of one that only looks like a date because of its format; null for other cells. */
export function cellNumber(cell: V1Cell): number | null {
  if (cell.kind === "number") return cell.value;
  return cell.kind === "date" ? cell.serial : null;
}
