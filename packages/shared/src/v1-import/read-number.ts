import { cellNumber, cellText, type RowReader } from "./row-reader.ts";
import type { V1Column } from "./v1-workbook.schema.ts";

const squareCmPerSqIn = 6.4516;

/** The meter's reading after stringing, one decimal, 0–99.9; null when empty or unreadable. */
export function readDynamicTension(reader: RowReader, column: V1Column): number | null {
  const value = readNumber(reader, column);
  if (value === null) return null;
  const rounded = Math.round(value * 10) / 10;
  if (rounded >= 0 && rounded <= 99.9) return rounded;
  reader.note("number_unreadable", column);
  return null;
}

/** Square inches; a number above 200 is square centimetres, as European makers print them. */
export function readHeadSize(reader: RowReader, column: V1Column): number | null {
  const value = readNumber(reader, column);
  if (value === null) return null;
  const squareInches = Math.round(value > 200 ? value / squareCmPerSqIn : value);
  if (squareInches >= 20 && squareInches <= 200) return squareInches;
  reader.note("number_unreadable", column);
  return null;
}

/** A year of manufacture; null when empty or no year. */
export function readYear(reader: RowReader, column: V1Column): number | null {
  const value = readNumber(reader, column);
  if (value === null) return null;
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return value;
  reader.note("number_unreadable", column);
  return null;
}

/** "16x19" from "16x19", "16 X 19" or "16/19"; null when empty or no pattern. */
export function readPattern(reader: RowReader, column: V1Column): string | null {
  const cell = reader.cell(column);
  if (cell === null) return null;
  const match = /^(\d{1,2})\s*[x×*/-]\s*(\d{1,2})$/i.exec(cellText(cell).trim());
  if (match) return `${match[1]}x${match[2]}`;
  reader.note("pattern_unreadable", column);
  return null;
}

function readNumber(reader: RowReader, column: V1Column): number | null {
  const cell = reader.cell(column);
  if (cell === null) return null;
  const number = cellNumber(cell);
  if (number !== null) return number;
  const match = /^(\d{1,4}(?:[.,]\d+)?)\s*(in²?|sq\.?\s*in\.?|inch|cm²?|cm2|")?$/i.exec(cellText(cell).trim());
  if (!match) {
    reader.note("number_unreadable", column);
    return null;
  }
  const value = Number((match[1] ?? "").replace(",", "."));
  reader.note("number_from_text", column, String(value));
  return value;
}
