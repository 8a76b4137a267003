import { expect, it } from "vitest";
import { receiptAmount } from "./receipt-amount.ts";

it.each([
  [0, "CHF", "0.00"],
  [5, "CHF", "0.05"],
  [4350, "CHF", "43.50"],
  [-1250, "EUR", "−12.50"],
  [123_456_789, "CHF", "1’234’567.89"],
  [2500, "JPY", "2’500"],
  [1_234_567, "KWD", "1’234.567"],
])("writes %i of %s as %s", (amountMinor, currency, text) => {
  expect(receiptAmount(amountMinor, currency)).toBe(text);
});
