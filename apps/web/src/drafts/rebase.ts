import { isEqual } from "./form-values.ts";

/**
 * Something was changed elsewhere while it was being edited here: keeps what this person changed since `before`, and
 * takes every other value from `fresh`.
 */
export function rebase<Values extends Record<string, unknown>>(mine: Values, before: Values, fresh: Values): Values {
  const merged: Record<string, unknown> = { ...fresh };
  for (const key of Object.keys(fresh)) {
    if (!isEqual(mine[key], before[key])) merged[key] = mine[key];
  }
  return asValues(merged);
}

/** Guarantee: has exactly the keys of `fresh`, each with a value of `fresh` or of `mine`, which are both `Values`. */
const asValues = <Values>(merged: Record<string, unknown>): Values => merged as Values;
