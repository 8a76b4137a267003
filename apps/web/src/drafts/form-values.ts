/** A form's values: flat, texts as typed, switches, and now and then something picked. */
export type FormValues = Record<string, unknown>;

/** The values a draft kept, where they still fit the form of this release; otherwise null. */
export function valuesLike<Values extends FormValues>(like: Values, kept: unknown): Values | null {
  if (!isRecord(kept)) return null;
  const isFitting = Object.keys(like).every((key) => key in kept && kindOf(kept[key]) === kindOf(like[key]));
  return isFitting ? asValues<Values>(Object.fromEntries(Object.keys(like).map((key) => [key, kept[key]]))) : null;
}

/** Whether two values of a field say the same. */
export const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Something picked is an object or null. */
const kindOf = (value: unknown): string => typeof value;

/** Guarantee: has exactly the keys of `Values`, each of its kind, as this app's form put it there itself. */
const asValues = <Values>(kept: Record<string, unknown>): Values => kept as Values;
