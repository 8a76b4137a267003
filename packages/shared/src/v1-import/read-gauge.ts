import { gaugeSchema } from "../strings/string.schema.ts";
import { cellNumber, cellText, type RowReader } from "./row-reader.ts";
import type { V1Column } from "./v1-workbook.schema.ts";

/** "1.25" from 1.25, 1,25 mm or 125; US gauges ("16", "17L", "16 g") stay as they are. Null when empty or no gauge. */
export function readGauge(reader: RowReader, column: V1Column): string | null {
  const cell = reader.cell(column);
  if (cell === null) return null;
  const number = cellNumber(cell);
  const gauge = number === null ? parseGauge(cellText(cell)) : parseGauge(String(Number(number.toFixed(3))));
  if (gauge === null) reader.note("gauge_unreadable", column);
  return gauge;
}

export function parseGauge(text: string): string | null {
  const bare = text
    .trim()
    .replace(/\s*(mm|ga(uge)?\.?|g)$/i, "")
    .replace(/^[ø⌀]\s*/u, "")
    .replace(/\s+(?=[a-z]$)/i, "")
    .replace(/^(1)[,.]?(\d{2})$/, "$1.$2");
  const checked = gaugeSchema.safeParse(bare);
  return checked.success ? checked.data : null;
}
