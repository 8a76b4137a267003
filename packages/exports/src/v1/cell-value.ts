import type { V1Cell } from "@rbo/shared/v1-import/v1-workbook.schema";
import ExcelJS from "exceljs";

/**
 * A cell as the sheet shows it: formulas by their last result, formatted text without its format, dates by the day on
 * the sheet (exceljs has them as UTC). Null where it holds nothing.
 */
export function cellValue(cell: ExcelJS.Cell, date1904: boolean): V1Cell | null {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value } : null;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "string") return textCell(value);
  if (value instanceof Date) return dateCell(value, date1904);
  if ("error" in value) return { kind: "error", value: value.error };
  if ("richText" in value) return textCell(value.richText.map((part) => part.text).join(""));
  return textCell(cell.text);
}

const textCell = (value: string): V1Cell | null => (value.trim() === "" ? null : { kind: "text", value });

const dayMs = 86_400_000;
/** Days from Excel's first day, in each of its two countings, to 1970. */
const daysTo1970 = { from1900: 25_569, from1904: 24_107 };

function dateCell(value: Date, date1904: boolean): V1Cell | null {
  const days = value.getTime() / dayMs;
  if (!Number.isFinite(days)) return null;
  const serial = Number((days + (date1904 ? daysTo1970.from1904 : daysTo1970.from1900)).toFixed(6));
  const year = value.getUTCFullYear();
  if (year < 1 || year > 9999) return { kind: "number", value: serial };
  return { kind: "date", value: value.toISOString().slice(0, 10), serial };
}
