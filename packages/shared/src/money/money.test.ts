import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAmount, formatFigure, formatMoney, minorDigits, parseAmount } from "./money.ts";

describe("parseAmount", () => {
  it.each([
    ["18,50", 1850],
    ["18.50", 1850],
    ["18.5", 1850],
    ["25", 2500],
    ["25.-", 2500],
    ["25.–", 2500],
    ["CHF 25.00", 2500],
    ["1'200.00", 120_000],
    ["1’200", 120_000],
    [" 0.05 ", 5],
    ["-5", -500],
    ["18.500", 1850],
  ])("reads %s", (text, minor) => {
    expect(parseAmount(text, "CHF")).toBe(minor);
  });

  it.each(["", "abc", "1.2.3", "18.555", "--5", "12,3,4", "99999999", "1e3", "=1+1"])("refuses %s", (text) => {
    expect(parseAmount(text, "CHF")).toBeNull();
  });

  it("knows currencies without minor units", () => {
    expect(minorDigits("JPY")).toBe(0);
    expect(parseAmount("2500", "JPY")).toBe(2500);
    expect(parseAmount("25.5", "JPY")).toBeNull();
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom("CHF", "EUR", "JPY", "KWD"),
        (amountMinor, currency) => {
          expect(parseAmount(formatAmount({ amountMinor, currency }), currency)).toBe(amountMinor);
        },
      ),
    );
  });
});

it("formats money exactly, in the reader's formats", () => {
  expect(formatMoney({ amountMinor: 123_450, currency: "CHF" }, "de")).toMatch(/CHF.1.234\.50/);
  expect(formatMoney({ amountMinor: -50, currency: "CHF" }, "en")).toMatch(/0\.50/);
});

it("formats figures of a table exactly, without the currency that the heading names", () => {
  expect(formatFigure({ amountMinor: 123_450, currency: "CHF" }, "de")).toMatch(/^1.234\.50$/);
  expect(formatFigure({ amountMinor: 2500, currency: "JPY" }, "en")).toMatch(/^2.500$/);
});
