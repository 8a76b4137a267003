import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { strungIn } from "./report-period.ts";

export type TopClient = {
  clientId: string;
  firstName: string | null;
  lastName: string;
  currency: string;
  jobs: number;
  totalMinor: number;
};

/** The clients with the highest revenue of the period, `limit` for each currency; names are joined to those alone. */
export async function topClients(tx: TenantTx, year: number | null, limit: number): Promise<TopClient[]> {
  return tx.rows.execute<TopClient>(sql`
    select p.id as "clientId", n.first_name as "firstName", n.last_name as "lastName", top.currency, top.jobs,
      top.total_minor::float8 as "totalMinor"
    from (
      select client_profile_id, currency, count(*)::int as jobs, sum(total_minor) as total_minor,
        row_number() over (partition by currency
          order by sum(total_minor) desc, count(*) desc, client_profile_id) as place
      from orders where ${strungIn(tx, year)} and not is_self group by client_profile_id, currency
    ) top
    join client_profiles p on p.stringer_id = ${tx.stringerId} and p.id = top.client_profile_id
    join persons n on n.id = p.person_id
    where top.place <= ${limit}
    order by top.currency, top.place`);
}
