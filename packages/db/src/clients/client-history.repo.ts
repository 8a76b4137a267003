import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";

const strungFor = (tx: TenantTx, clientId: string): SQL =>
  sql`stringer_id = ${tx.stringerId} and client_profile_id = ${clientId} and strung_at is not null`;

export type ClientSums = { currency: string; jobs: number; totalMinor: number; openMinor: number };

/** A client's strung jobs per currency, and what of them is not paid. */
export async function sumsOfClient(tx: TenantTx, clientId: string): Promise<ClientSums[]> {
  return tx.rows.execute<ClientSums>(sql`
    select currency, count(*)::int as jobs, sum(total_minor)::float8 as "totalMinor",
      coalesce(sum(total_minor) filter (where paid_at is null), 0)::float8 as "openMinor"
    from orders where ${strungFor(tx, clientId)} group by currency order by currency`);
}

export type StrungDays = { racketId: string; strungOn: string[] };

/** The days each of a client's rackets was strung. */
export async function strungDaysOfClient(tx: TenantTx, clientId: string): Promise<StrungDays[]> {
  return tx.rows.execute<StrungDays>(sql`
    select racket_id as "racketId", array_agg(distinct strung_at::text) as "strungOn"
    from orders where ${strungFor(tx, clientId)} group by racket_id order by racket_id`);
}
