import { sumsByMonth, sumsByYear, sumsOfBook } from "@rbo/db/reports/job-sums.repo";
import { oldestOpenJobs, openSums } from "@rbo/db/reports/open-amounts.repo";
import { stringsUsedMost } from "@rbo/db/reports/string-use.repo";
import { topClients } from "@rbo/db/reports/top-clients.repo";
import { meanTurnaround } from "@rbo/db/reports/turnaround.repo";
import { type TenantTx, withTenantSnapshot } from "@rbo/db/tenancy/transactions";
import type { JobSums, PeriodSums, Report, ReportInput } from "@rbo/shared/reports/report.schema";
import { personName } from "../clients/present-client.ts";
import type { TenantContext } from "../trpc/context.ts";

const topLength = 10;
const openLength = 20;

/** Every figure of the reports screen, computed by the database over one moment of the book. */
export async function getReport(ctx: TenantContext, input: ReportInput): Promise<Report> {
  return withTenantSnapshot(ctx.deps.db, ctx.scope, async (tx) => {
    const byYear = await sumsByYear(tx);
    const { inYears, unstrung } = apart(byYear);
    const years = [...new Set(inYears.map(({ period }) => period))].sort((a, b) => a - b);
    const year = input.year === "all" ? null : (input.year ?? years.at(-1) ?? null);
    const [periods, book, turnaround, top, strings, open] = await Promise.all([
      year === null ? inYears : sumsByMonth(tx, year),
      sumsOfBook(tx),
      meanTurnaround(tx, year),
      topClients(tx, year, topLength),
      stringsUsedMost(tx, year, topLength),
      readOpen(tx),
    ]);
    return {
      ...{ year, years, periods: [...periods], unstrung, book, turnaround, strings, open },
      topClients: top.map(({ firstName, lastName, ...client }) => ({
        ...client,
        name: personName({ firstName, lastName }),
      })),
    };
  });
}

function apart(byYear: readonly (JobSums & { period: number | null })[]) {
  const inYears: PeriodSums[] = [];
  const unstrung: JobSums[] = [];
  for (const { period, ...sums } of byYear) {
    if (period === null) unstrung.push(sums);
    else inYears.push({ period, ...sums });
  }
  return { inYears, unstrung };
}

async function readOpen(tx: TenantTx): Promise<Report["open"]> {
  const [sums, jobs] = await Promise.all([openSums(tx), oldestOpenJobs(tx, openLength)]);
  return {
    sums,
    jobs: jobs.map(({ firstName, lastName, racketManufacturer, racketModel, ...job }) => ({
      ...job,
      clientName: personName({ firstName, lastName }),
      racketName: `${racketManufacturer} ${racketModel}`,
    })),
  };
}
