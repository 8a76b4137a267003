import { formatAmount } from "@rbo/shared/money/money";

/**
 * "1’234.50", "−12.50": Swiss figures without the currency, which the receipt names beside them. Not by Intl: its
 * separators change between versions of Node, and the same facts must print the same receipt for ever.
 */
export function receiptAmount(amountMinor: number, currency: string): string {
  const [whole = "", fraction] = formatAmount({ amountMinor: Math.abs(amountMinor), currency }).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "’");
  return `${amountMinor < 0 ? "−" : ""}${fraction === undefined ? grouped : `${grouped}.${fraction}`}`;
}
