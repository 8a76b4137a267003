import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";

const unpaid = (tx: TenantTx) =>
  sql`stringer_id = ${tx.stringerId} and strung_at is not null and paid_at is null and not is_self`;

export type OpenSums = { currency: string; jobs: number; totalMinor: number };

/** What clients owe for strung jobs, per currency; from the partial index of unpaid jobs. */
export async function openSums(tx: TenantTx): Promise<OpenSums[]> {
  return tx.rows.execute<OpenSums>(sql`
    select currency, count(*)::int as jobs, sum(total_minor)::float8 as "totalMinor"
    from orders where ${unpaid(tx)} group by currency order by currency`);
}

export type OpenJobRow = {
  id: string;
  clientId: string;
  firstName: string | null;
  lastName: string;
  racketManufacturer: string;
  racketModel: string;
  strungAt: string;
  returnedAt: string | null;
  totalMinor: number;
  currency: string;
};

/** The unpaid jobs that were strung longest ago, with who owes them. */
export async function oldestOpenJobs(tx: TenantTx, limit: number): Promise<OpenJobRow[]> {
  return tx.rows.execute<OpenJobRow>(sql`
    select o.id, p.id as "clientId", n.first_name as "firstName", n.last_name as "lastName",
      r.manufacturer as "racketManufacturer", r.model as "racketModel", o.strung_at::text as "strungAt",
      o.returned_at::text as "returnedAt", o.total_minor as "totalMinor", o.currency
    from (select * from orders where ${unpaid(tx)} order by strung_at, id limit ${limit}) o
    join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
    join persons n on n.id = p.person_id
    join rackets r on r.id = o.racket_id
    order by o.strung_at, o.id`);
}
