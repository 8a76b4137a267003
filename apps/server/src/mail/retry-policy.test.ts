import { expect, it } from "vitest";
import { mostAttempts, nextAttempt } from "./retry-policy.ts";

const now = new Date("2026-03-15T10:00:00Z");
const delayMs = (attempts: number, chance: number) =>
  (nextAttempt({ attempts }, now, chance)?.getTime() ?? Number.NaN) - now.getTime();

it("waits four times longer after each attempt, up to six hours", () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7].map((attempts) => delayMs(attempts, 0.5) / 60_000);
  expect(minutes).toEqual([0.5, 2, 8, 32, 128, 360, 360]);
});

it("scatters the next try by a fifth, so that many don't come back at once", () => {
  expect([0, 1].map((chance) => Math.round(delayMs(1, chance)))).toEqual([24_000, 36_000]);
});

it("gives up after four days of tries", () => {
  const delays = Array.from({ length: mostAttempts - 1 }, (_, index) => delayMs(index + 1, 0.5));
  const days = delays.reduce((sum, ms) => sum + ms, 0) / 86_400_000;
  expect(Math.round(days)).toBe(4);
  expect(nextAttempt({ attempts: mostAttempts }, now, 0.5)).toBeNull();
});
