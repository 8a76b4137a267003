import { expect, it } from "vitest";
import { capWindow } from "./cap-window.ts";

it.each([
  ["2026-11-25T15:01:00Z", "hour"],
  ["2026-11-26T00:01:00Z", "day"],
  ["2026-12-01T00:01:00Z", "month"],
] as const)("mail that goes again at %s waits for the next %s", (nextTryAt, window) => {
  expect(capWindow(nextTryAt, Date.parse("2026-11-25T14:03:00Z"))).toBe(window);
});

it("takes the next day for a day also in its first minutes", () => {
  expect(capWindow("2026-11-26T00:01:00Z", Date.parse("2026-11-25T00:00:30Z"))).toBe("day");
});
