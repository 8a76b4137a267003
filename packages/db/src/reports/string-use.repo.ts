import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { strungIn } from "./report-period.ts";

export type StringUse = {
  manufacturer: string;
  model: string;
  gauge: string | null;
  mains: number;
  crosses: number;
  byo: number;
};

/**
 * The strings that went most often into a racket in the period, a side each, in clients' and own jobs. Rows of one
 * name and gauge are one string, however often it was typed for one job alone; it is written as the most used row is.
 */
export async function stringsUsedMost(tx: TenantTx, year: number | null, limit: number): Promise<StringUse[]> {
  return tx.rows.execute<StringUse>(sql`
    with used as (
      select main_string_id as id, 1 as mains, 0 as crosses, main_byo::int as byo
      from orders where ${strungIn(tx, year)} and main_string_id is not null
      union all
      select cross_string_id, 0, 1, cross_byo::int
      from orders where ${strungIn(tx, year)} and cross_string_id is not null
    ), by_row as (
      select id, sum(mains) as mains, sum(crosses) as crosses, sum(byo) as byo from used group by id
    )
    select (array_agg(s.manufacturer order by mains + crosses desc, s.id))[1] as manufacturer,
      (array_agg(s.model order by mains + crosses desc, s.id))[1] as model, s.gauge,
      sum(mains)::int as mains, sum(crosses)::int as crosses, sum(byo)::int as byo
    from by_row join strings s on s.id = by_row.id
    group by lower(s.manufacturer), lower(s.model), s.gauge
    order by sum(mains) + sum(crosses) desc, 1, 2, 3
    limit ${limit}`);
}
