import { expect, it } from "vitest";
import { formatInstant } from "./format-instant.ts";

it.each([
  ["2026-03-29T00:59:00Z", "Europe/Zurich", "en", "29 March 2026 at 01:59 CET"],
  ["2026-03-29T01:00:00Z", "Europe/Zurich", "en", "29 March 2026 at 03:00 CEST"],
  ["2026-12-31T23:30:00Z", "Europe/Zurich", "de", "1. Januar 2027 um 00:30 MEZ"],
  ["2026-12-31T23:30:00Z", "America/New_York", "en", "31 December 2026 at 18:30 GMT-5"],
] as const)("tells %s in %s in %s with its zone", (instant, timeZone, locale, text) => {
  expect(formatInstant(new Date(instant), timeZone, locale)).toBe(text);
});
