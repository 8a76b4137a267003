import { foldText } from "../text/fold-text.ts";
import { cellText, type RowReader } from "./row-reader.ts";
import type { V1Column } from "./v1-workbook.schema.ts";

const yes = new Set([
  "yes",
  "y",
  "ja",
  "j",
  "jep",
  "oui",
  "si",
  "x",
  "1",
  "true",
  "wahr",
  "byo",
  "own",
  "eigene",
  "eigen",
  "mitgebracht",
]);
const no = new Set(["no", "n", "nein", "non", "0", "false", "falsch", ""]);

/** Whether the client brought this string. Anything that says neither yes nor no is no, and noted. */
export function readByo(reader: RowReader, column: V1Column): boolean {
  const cell = reader.cell(column);
  if (cell === null) return false;
  const typed = cellText(cell);
  if (typed.trim() === "Yes") return true;
  const word = foldText(typed.replace(/[✓✔☑]/gu, "x"));
  if (yes.has(word)) {
    reader.note("byo_from_text", column, "Yes");
    return true;
  }
  if (!no.has(word)) reader.note("byo_unreadable", column, "No");
  return false;
}
