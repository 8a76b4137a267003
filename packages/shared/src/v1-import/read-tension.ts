import { tensionSchema } from "../tension/tension.schema.ts";
import type { Tension } from "../tension/tension.ts";
import { cellNumber, cellText, type RowReader } from "./row-reader.ts";
import type { V1Column } from "./v1-workbook.schema.ts";

/** Above this a bare number is pounds: nobody strings a racket at 41 kg, and 41 lb is soft but common. */
const mostKg = 40;

/**
 * A tension typed as a number (kilograms, as V1 has them) or as text ("24,5", "24.5 kg", "55 lbs"); one decimal.
 * A bare number above 40 is read as pounds and noted. Null when empty or out of every range.
 */
export function readTension(reader: RowReader, column: V1Column): Tension | null {
  const cell = reader.cell(column);
  if (cell === null) return null;
  const number = cellNumber(cell);
  const parsed = number === null ? parseText(cellText(cell)) : { value: number, unit: null };
  const unit = parsed === null ? "kg" : (parsed.unit ?? (parsed.value > mostKg ? "lb" : "kg"));
  const value = parsed === null ? Number.NaN : Math.round(parsed.value * 10) / 10;
  const checked = tensionSchema.safeParse({ value, unit });
  if (parsed === null || !checked.success) {
    reader.note("tension_unreadable", column);
    return null;
  }
  const read = `${checked.data.value} ${checked.data.unit}`;
  if (number === null) reader.note("tension_from_text", column, read);
  if (parsed.unit === null && unit === "lb") reader.note("tension_read_as_lb", column, read);
  if (Math.abs(parsed.value - value) > 1e-9) reader.note("tension_rounded", column, read);
  return checked.data;
}

function parseText(text: string): { value: number; unit: Tension["unit"] | null } | null {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*(kg|kgs|kilos?|kp|lbs?|pounds?|#)?\.?$/i.exec(text.trim());
  if (!match) return null;
  const [, digits = "", word] = match;
  const unit = word === undefined ? null : /^k/i.test(word) ? "kg" : "lb";
  return { value: Number(digits.replace(",", ".")), unit };
}
