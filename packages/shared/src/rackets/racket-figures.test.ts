import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/calendar-date.ts";
import { meanOf, readingFigures, readingsOf, restringDays } from "./racket-figures.ts";

describe("no number is made from fewer than two", () => {
  it("no mean", () => {
    expect([meanOf([]), meanOf([24]), meanOf([24, 23])]).toEqual([null, null, 23.5]);
  });

  it("no days between restrings before the second, no mean of them before the third", () => {
    expect(restringDays([])).toEqual({ spans: 0, meanDays: null, lastDays: null });
    expect(restringDays(["2026-03-01"])).toEqual({ spans: 0, meanDays: null, lastDays: null });
    expect(restringDays(["2026-03-01", "2026-03-31"])).toEqual({ spans: 1, meanDays: null, lastDays: 30 });
    expect(restringDays(["2026-03-01", "2026-03-31", "2026-04-10"])).toEqual({ spans: 2, meanDays: 20, lastDays: 10 });
  });

  it("no figures of one reading", () => {
    expect(readingFigures([])).toBeNull();
    expect(readingFigures([{ on: "2026-03-01", value: 37 }])).toBeNull();
    const last = { on: "2026-04-01", value: 35 };
    expect(readingFigures([{ on: "2026-03-01", value: 38 }, last])).toEqual({
      ...{ count: 2, mean: 36.5, lowest: 35, highest: 38, last },
    });
  });
});

describe("days between restrings", () => {
  it("cross a leap day, a change of the clocks and the turn of a year as calendars do", () => {
    expect(restringDays(["2024-02-28", "2024-03-01"]).lastDays).toBe(2);
    expect(restringDays(["2026-03-28", "2026-03-30"]).lastDays).toBe(2);
    expect(restringDays(["2025-12-31", "2026-01-01"]).lastDays).toBe(1);
  });

  it("count two stringings of one day once", () => {
    expect(restringDays(["2026-03-01", "2026-03-11", "2026-03-11", "2026-03-31"])).toEqual({
      ...{ spans: 2, meanDays: 15, lastDays: 20 },
    });
  });

  it("do not depend on the order of the days, and add up to the time from the first to the last", () => {
    const days = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(days, (offsets) => {
        const { spans, meanDays } = restringDays(offsets.map((offset) => addDays("2019-01-01", offset)));
        if (meanDays === null) expect(new Set(offsets).size).toBeLessThan(3);
        else expect(spans * meanDays).toBeCloseTo(Math.max(...offsets) - Math.min(...offsets), 6);
      }),
    );
  });
});

it("readings come oldest first, without jobs that have no day or no reading", () => {
  const jobs = [
    { strungAt: "2026-04-01", dynamicTension: 35 },
    { strungAt: null, dynamicTension: 99 },
    { strungAt: "2026-03-15", dynamicTension: null },
    { strungAt: "2026-03-01", dynamicTension: 38 },
  ];
  expect(readingsOf(jobs, (job) => job.dynamicTension)).toEqual([
    { on: "2026-03-01", value: 38 },
    { on: "2026-04-01", value: 35 },
  ]);
});
