import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";

/** The stringer's jobs strung in the year, or at any time where it is null. */
export const strungIn = (tx: TenantTx, year: number | null): SQL =>
  year === null
    ? sql`stringer_id = ${tx.stringerId} and strung_at is not null`
    : sql`stringer_id = ${tx.stringerId} and strung_at between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`;
