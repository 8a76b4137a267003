import { type CalendarDate, daysBetween } from "../dates/calendar-date.ts";

/** The mean of two values or more. One value is no mean, so of fewer it is null. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export type RestringDays = {
  /** How many spans between two stringings there are. */
  spans: number;
  /** Of two spans or more, which takes three stringings; null of fewer. */
  meanDays: number | null;
  /** From the last stringing but one to the last; null before the second. */
  lastDays: number | null;
};

/**
 * How long a racket's strings stayed in, from the days it was strung, in any order. Two stringings of one day are one:
 * rackets of one name that are told apart by nothing else were strung together.
 */
export function restringDays(strungOn: readonly CalendarDate[]): RestringDays {
  const spans = [...daysSinceLast(strungOn).values()];
  return { spans: spans.length, meanDays: meanOf(spans), lastDays: spans.at(-1) ?? null };
}

/** How many days after the stringing before it each was; the first day has none. */
export function daysSinceLast(strungOn: readonly CalendarDate[]): Map<CalendarDate, number> {
  const days = [...new Set(strungOn)].sort();
  return new Map(days.slice(1).map((day, index) => [day, daysBetween(days[index] ?? day, day)]));
}

export type Reading = { on: CalendarDate; value: number };

/** What was read of each strung job, the oldest first; jobs without a day or a reading are left out. */
export function readingsOf<Job extends { strungAt: CalendarDate | null }>(
  jobs: readonly Job[],
  read: (job: Job) => number | null,
): Reading[] {
  const readings = jobs.flatMap((job) => {
    const value = read(job);
    return job.strungAt === null || value === null ? [] : [{ on: job.strungAt, value }];
  });
  return readings.sort((a, b) => a.on.localeCompare(b.on));
}

export type ReadingFigures = { count: number; mean: number; lowest: number; highest: number; last: Reading };

/** What a row of readings says; null of fewer than two, which say nothing. */
export function readingFigures(readings: readonly Reading[]): ReadingFigures | null {
  const values = readings.map(({ value }) => value);
  const mean = meanOf(values);
  const last = readings.at(-1);
  if (mean === null || last === undefined) return null;
  return { count: values.length, mean, lowest: Math.min(...values), highest: Math.max(...values), last };
}
