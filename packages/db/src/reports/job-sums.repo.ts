import type { JobSums } from "@rbo/shared/reports/report.schema";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { strungIn } from "./report-period.ts";

/** Sums leave as float8, which is exact for whole numbers up to 2^53. Currencies are never added to one another. */
const sums = sql.raw(`currency,
  count(*) filter (where not is_self)::int as "clientJobs",
  coalesce(sum(total_minor) filter (where not is_self), 0)::float8 as "clientMinor",
  count(*) filter (where is_self)::int as "ownJobs",
  coalesce(sum(total_minor) filter (where is_self), 0)::float8 as "ownMinor"`);

/** Jobs and money by the year they were strung in; `period` is null for those not strung yet. */
export async function sumsByYear(tx: TenantTx): Promise<(JobSums & { period: number | null })[]> {
  return tx.rows.execute<JobSums & { period: number | null }>(sql`
    select extract(year from strung_at)::int as period, ${sums}
    from orders where stringer_id = ${tx.stringerId} group by period, currency order by currency, period`);
}

/** Jobs and money by the month of a year they were strung in; months without a job are left out. */
export async function sumsByMonth(tx: TenantTx, year: number): Promise<(JobSums & { period: number })[]> {
  return tx.rows.execute<JobSums & { period: number }>(sql`
    select extract(month from strung_at)::int as period, ${sums}
    from orders where ${strungIn(tx, year)} group by period, currency order by currency, period`);
}

/** Every job there is, strung or not: what the workbook's Total column adds up to. */
export async function sumsOfBook(tx: TenantTx): Promise<(JobSums & { totalMinor: number })[]> {
  return tx.rows.execute<JobSums & { totalMinor: number }>(sql`
    select ${sums}, sum(total_minor)::float8 as "totalMinor"
    from orders where stringer_id = ${tx.stringerId} group by currency order by currency`);
}
