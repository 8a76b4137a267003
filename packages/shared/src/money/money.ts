import { numberFormat } from "../locale/intl-formats.ts";
import { intlLocale, type Locale } from "../locale/locale.ts";

/** Whole minor units (rappen, cents) of a currency, by its ISO code. Never a float of major units. */
export type Money = { amountMinor: number; currency: string };

/** Decimal places of a currency's minor unit: 2 for CHF, 0 for JPY. */
export function minorDigits(currency: string): number {
  return numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Reads an amount the way people type it: "18,50", "18.50", "25", "25.-", "1'200.00". Returns minor units,
 * or null when the text is not an amount or has more decimals than the currency knows.
 */
export function parseAmount(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const cleaned = text
    .trim()
    .replace(/^[A-Za-z]{3}\s*|\s*[A-Za-z]{3}$/g, "")
    .replace(/[\s'’\u00a0\u202f]/g, "")
    .replace(/[.,][-–—]+$/, "");
  const match = /^([-−]?)(\d{1,7})(?:[.,](\d+))?$/.exec(cleaned);
  if (!match) return null;
  const [, sign, whole = "0", fraction = ""] = match;
  if (fraction.replace(/0+$/, "").length > digits) return null;
  const minor = Number(whole) * 10 ** digits + Number(fraction.slice(0, digits).padEnd(digits, "0") || "0");
  return sign && minor !== 0 ? -minor : minor;
}

/** "CHF 18.50" in the reader's formats. */
export function formatMoney(money: Money, locale: Locale): string {
  return numberFormat(intlLocale(locale), { style: "currency", currency: money.currency }).format(majorText(money));
}

/** "1'234.50": for a table whose heading names the currency, in the reader's formats. */
export function formatFigure(money: Money, locale: Locale): string {
  const digits = minorDigits(money.currency);
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(intlLocale(locale), decimals).format(majorText(money));
}

/** "18.50": for a form's field, with the currency's own number of decimals. */
export function formatAmount(money: Money): string {
  return majorText(money);
}

/** Exact decimal text of an amount, safe for Intl (which takes decimal strings without rounding) and for exports. */
function majorText({ amountMinor, currency }: Money): `${number}` {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  return decimal(digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`);
}

/** Guarantee: only called with digits, one optional sign and one optional point, as built above. */
const decimal = (text: string): `${number}` => text as `${number}`;
