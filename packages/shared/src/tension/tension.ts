import { numberFormat } from "../locale/intl-formats.ts";
import { intlLocale, type Locale } from "../locale/locale.ts";

export const tensionUnits = ["kg", "lb"] as const;
export type TensionUnit = (typeof tensionUnits)[number];

/** What was typed, with one decimal. */
export type Tension = { value: number; unit: TensionUnit };

const kgPerLb = 0.45359237;
const range = { kg: { min: 5, max: 50 }, lb: { min: 11, max: 110 } } as const;

/** 5–50 kg or 11–110 lb: wide enough for badminton, squash and the odd experiment. */
export function isPlausibleTension(value: number, unit: TensionUnit): boolean {
  return value >= range[unit].min && value <= range[unit].max;
}

/** Kilograms with one decimal, rounded half up as the database does in `orders.main_tension_kg`. */
export function tensionKg({ value, unit }: Tension): number {
  return unit === "kg" ? value : Math.round(value * kgPerLb * 10 + 1e-9) / 10;
}

/** The tension in the asked unit with one decimal; what was typed stays exact in its own unit. */
export function tensionIn(tension: Tension, unit: TensionUnit): number {
  if (tension.unit === unit) return tension.value;
  return unit === "kg" ? tensionKg(tension) : Math.round((tension.value / kgPerLb) * 10) / 10;
}

/** "24.5 kg" in the reader's formats. */
export function formatTension(tension: Tension, unit: TensionUnit, locale: Locale): string {
  return `${formatTensionNumber(tension, unit, locale)}\u00a0${unit}`;
}

/** The "24.5" of it, for where the number stands larger than its unit. */
export function formatTensionNumber(tension: Tension, unit: TensionUnit, locale: Locale): string {
  const number = numberFormat(intlLocale(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return number.format(tensionIn(tension, unit));
}

/** Reads "24,5", "24.5", "24.5 kg", "54 lbs"; a bare number is in `preferred`. Null when it is no tension. */
export function parseTension(text: string, preferred: TensionUnit): Tension | null {
  const match = /^(\d{1,3}(?:[.,]\d)?)\s*(kg|kilo|lbs?|pounds?)?\.?$/i.exec(text.trim());
  if (!match) return null;
  const [, digits = "", word] = match;
  const unit = word === undefined ? preferred : /^k/i.test(word) ? "kg" : "lb";
  const tension = { value: Number(digits.replace(",", ".")), unit } as const;
  return isPlausibleTension(tension.value, unit) ? tension : null;
}
