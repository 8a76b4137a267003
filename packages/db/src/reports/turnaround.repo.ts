import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { strungIn } from "./report-period.ts";

export type Turnaround = { jobs: number; meanDays: number | null };

/** Days from ordered to strung over clients' jobs of the period; no mean of fewer than two. */
export async function meanTurnaround(tx: TenantTx, year: number | null): Promise<Turnaround> {
  const [row] = await tx.rows.execute<Turnaround>(sql`
    select count(*)::int as jobs,
      case when count(*) >= 2 then avg(strung_at - ordered_at)::float8 end as "meanDays"
    from orders where ${strungIn(tx, year)} and not is_self and ordered_at is not null`);
  return row ?? { jobs: 0, meanDays: null };
}
