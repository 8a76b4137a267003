import { expect, test } from "vitest";
import { axisTop, percentOf, valueSpan } from "./scale.ts";

test.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [7, 8],
  [9, 10],
  [10, 10],
  [11, 20],
  [63, 80],
  [100, 100],
  [242_250, 400_000],
])("an axis up to %i ends at %i", (max, top) => {
  expect(axisTop(max)).toBe(top);
  expect(Number.isInteger(top / 2)).toBe(true);
});

test("values that differ little fill their span, between whole ends with a whole middle", () => {
  expect(valueSpan([22.5, 24])).toEqual({ low: 22, high: 26 });
  expect(valueSpan([25])).toEqual({ low: 24, high: 26 });
});

test("where a value lies; one day alone lies in the middle", () => {
  expect(percentOf(23, { low: 22, high: 26 })).toBe(25);
  expect(percentOf(7, { low: 7, high: 7 })).toBe(50);
});
