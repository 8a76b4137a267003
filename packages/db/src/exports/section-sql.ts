import type { ExportSection } from "@rbo/shared/exports/export.schema";
import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { offeredRows, ownOrders } from "./cursor-pages.ts";
import { clientProfileJson, personJson, racketJson, stringJson } from "./json-columns.ts";
import { flatOrderJson } from "./order-json.ts";

/** Each list of the export: a row's `id` and its `json`, in the order of the contract; orders without what they name. */
export const sectionSql: Record<ExportSection, (tx: TenantTx) => SQL> = {
  client_profiles: (tx) => sql`
    select p.id, ${sql.raw(clientProfileJson)} as json
    from client_profiles p join persons n on n.id = p.person_id
    where p.stringer_id = ${tx.stringerId} order by p.id`,
  persons: (tx) => sql`
    select n.id, ${sql.raw(personJson)} as json
    from client_profiles p join persons n on n.id = p.person_id
    where p.stringer_id = ${tx.stringerId} order by p.person_id`,
  rackets: (tx) => sql`
    select r.id, ${sql.raw(racketJson)} as json
    from ${offeredRows(tx, "rackets")} r order by r.id`,
  strings: (tx) => sql`
    select t.id, ${sql.raw(stringJson)} as json
    from ${offeredRows(tx, "strings")} t order by t.id`,
  orders: (tx) => sql`
    select o.id, ${sql.raw(flatOrderJson)} as json from ${ownOrders(tx)} order by o.sort_date, o.id`,
};
