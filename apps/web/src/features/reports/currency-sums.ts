/** What there is of one currency: amounts of two are never put together. */
export const sumsOf = <Row extends { currency: string }>(rows: readonly Row[], currency: string): Row[] =>
  rows.filter((row) => row.currency === currency);
