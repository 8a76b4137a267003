/** The end of an axis from nothing: at least `max`, round, and its half a whole number too. */
export function axisTop(max: number): number {
  if (max <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(max));
  const step = [1, 2, 4, 6, 8].find((times) => times * power >= max && (times * power) % 2 === 0);
  return (step ?? 10) * power;
}

export type Span = { low: number; high: number };

/** Whole numbers around values that differ little, so that their differences are seen; the middle is whole too. */
export function valueSpan(values: readonly number[]): Span {
  const low = Math.floor(Math.min(...values) - 0.5);
  const high = Math.ceil(Math.max(...values) + 0.5);
  return { low, high: (high - low) % 2 === 0 ? high : high + 1 };
}

/** How far along the span a value lies, in per cent; in the middle of a span that has no length. */
export const percentOf = (value: number, { low, high }: Span): number =>
  high === low ? 50 : (100 * (value - low)) / (high - low);
