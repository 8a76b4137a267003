import type { JobSums, PeriodSums } from "./report.schema.ts";

const none = { clientJobs: 0, clientMinor: 0, ownJobs: 0, ownMinor: 0 };

/** One currency's twelve months of the year shown, or its years without a gap; what had no job stands there with none. */
export function wholeSpan(
  report: { year: number | null; years: readonly number[]; periods: readonly PeriodSums[] },
  currency: string,
): PeriodSums[] {
  const [first, last] = report.year === null ? [report.years[0], report.years.at(-1)] : [1, 12];
  if (first === undefined || last === undefined) return [];
  const known = new Map(report.periods.filter((sums) => sums.currency === currency).map((sums) => [sums.period, sums]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const period = first + index;
    return known.get(period) ?? { period, currency, ...none };
  });
}

/** The sum of sums of one currency. */
export function addSums(currency: string, all: readonly JobSums[]): JobSums {
  return all.reduce(
    (sum, next) => ({
      currency,
      clientJobs: sum.clientJobs + next.clientJobs,
      clientMinor: sum.clientMinor + next.clientMinor,
      ownJobs: sum.ownJobs + next.ownJobs,
      ownMinor: sum.ownMinor + next.ownMinor,
    }),
    { currency, ...none },
  );
}
