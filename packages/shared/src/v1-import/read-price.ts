import { priceMinorSchema } from "../money/money.schema.ts";
import { minorDigits, parseAmount } from "../money/money.ts";
import { cellNumber, cellText, type RowReader } from "./row-reader.ts";
import type { V1Column } from "./v1-workbook.schema.ts";

const currencyWords = /\b(chf|sfr|fr|eur|euro|usd|gbp|franken|francs?|rappen)\b\.?|[€$£]/giu;
const freeWords = /^(gratis|free|kostenlos|umsonst|geschenkt|gift|offered?|n\/c)$/i;

/**
 * Minor units of a price typed as a number or as text ("18,50", "CHF 18.-", "Fr. 18.50", "gratis"); null when empty
 * or unreadable. A negative price (a discount) stays as typed and is noted.
 */
export function readPrice(reader: RowReader, column: V1Column, currency: string): number | null {
  const cell = reader.cell(column);
  if (cell === null) return null;
  const number = cellNumber(cell);
  const isText = number === null;
  const typed = cellText(cell).trim();
  if (isText && /^[-–—/]+$/.test(typed)) return null;
  const minor = isText ? parseV1Price(typed, currency) : Math.round(number * 10 ** minorDigits(currency));
  const checked = priceMinorSchema.safeParse(minor === 0 ? 0 : minor);
  if (!checked.success) {
    reader.note("price_unreadable", column);
    return null;
  }
  if (isText) reader.note("price_from_text", column, majorText(checked.data, currency));
  if (checked.data < 0) reader.note("price_negative", column, majorText(checked.data, currency));
  return checked.data;
}

function parseV1Price(typed: string, currency: string): number | null {
  const bare = typed.replace(currencyWords, " ").trim();
  if (freeWords.test(bare)) return 0;
  const swiss = bare.replace(/\.?\s*[-–—]+\.?$/, "").replace(/^[–—−]/, "-");
  return parseAmount(swiss.replace(/^-\s+/, "-"), currency);
}

const majorText = (minor: number, currency: string): string =>
  (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
