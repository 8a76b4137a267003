import type { Clock } from "../app/deps.ts";

export type TestClock = Clock & {
  set(instant: string): void;
  advance(ms: number): void;
};

/** A clock that stands still until it is told to move. */
export function createTestClock(start = "2026-03-15T10:00:00Z"): TestClock {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = new Date(instant);
    },
    advance: (ms) => {
      at = new Date(at.getTime() + ms);
    },
  };
}
