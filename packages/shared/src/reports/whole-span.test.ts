import { expect, test } from "vitest";
import { addSums, wholeSpan } from "./whole-span.ts";

const sums = (period: number, currency = "CHF") => ({
  ...{ period, currency, clientJobs: 1, clientMinor: 2500, ownJobs: 2, ownMinor: 100 },
});

test("a year has twelve months, those without a job too, and no other currency's money", () => {
  const months = wholeSpan({ year: 2026, years: [2026], periods: [sums(3), sums(3, "EUR"), sums(12)] }, "CHF");
  expect(months.map(({ period, clientMinor }) => [period, clientMinor])).toEqual(
    [0, 0, 2500, 0, 0, 0, 0, 0, 0, 0, 0, 2500].map((minor, index) => [index + 1, minor]),
  );
});

test("the whole book runs from the first year to the last without a gap", () => {
  const report = { year: null, years: [2019, 2022], periods: [sums(2019), sums(2022, "EUR")] };
  expect(wholeSpan(report, "CHF").map(({ period, clientJobs }) => [period, clientJobs])).toEqual([
    [2019, 1],
    [2020, 0],
    [2021, 0],
    [2022, 0],
  ]);
  expect(wholeSpan({ year: null, years: [], periods: [] }, "CHF")).toEqual([]);
});

test("sums add up, and none is nothing", () => {
  expect(addSums("CHF", [sums(1), sums(2)])).toEqual({
    ...{ currency: "CHF", clientJobs: 2, clientMinor: 5000, ownJobs: 4, ownMinor: 200 },
  });
  expect(addSums("EUR", [])).toMatchObject({ currency: "EUR", clientJobs: 0, clientMinor: 0 });
});
