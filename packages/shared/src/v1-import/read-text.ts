import { cleanText } from "../text/text.schema.ts";
import { cellText, type RowReader } from "./row-reader.ts";
import type { V1Column } from "./v1-workbook.schema.ts";

/** Letters as one name has one spelling of them: NFC, plain apostrophes and hyphens, single spaces. */
export const tidyLine = (text: string): string =>
  cleanText(text)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/\s+/g, " ");

/** One line of text, at most `max` characters; null when empty. */
export function readLine(reader: RowReader, column: V1Column, max: number): string | null {
  return readText(reader, column, max, tidyLine);
}

/** Text of several lines, as typed. */
export function readLines(reader: RowReader, column: V1Column, max: number): string | null {
  return readText(reader, column, max, cleanText);
}

function readText(reader: RowReader, column: V1Column, max: number, tidy: (text: string) => string): string | null {
  const cell = reader.cell(column);
  if (cell === null) return null;
  const text = tidy(cellText(cell));
  if (text === "") return null;
  if (text.length <= max) return text;
  const short = `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, "")
    .trimEnd()}…`;
  reader.note("text_shortened", column, short);
  return short;
}
