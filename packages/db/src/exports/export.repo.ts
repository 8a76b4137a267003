import type { ExportCounts, ExportSection, ExportTotal } from "@rbo/shared/exports/export.schema";
import { type SQL, sql } from "drizzle-orm";
import { sharedScopeSql } from "../columns/columns.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { cursorPages, offeredRows, ownOrders } from "./cursor-pages.ts";
import { clientProfileJson, personJson, racketJson, stringerJson, stringJson } from "./json-columns.ts";
import { flatOrderJson, orderJson } from "./order-json.ts";

/** How many rows each list of this stringer's export has. */
export async function exportCounts(tx: TenantTx): Promise<ExportCounts> {
  const inScope = (table: string) =>
    sql`(select count(*)::int from ${sql.raw(table)} where scope_id in (${tx.stringerId}, ${sharedScopeSql}))`;
  const profiles = sql`(select count(*)::int from client_profiles where stringer_id = ${tx.stringerId})`;
  const [row] = await tx.rows.execute<ExportCounts>(sql`select ${profiles} as client_profiles, ${profiles} as persons,
    ${inScope("rackets")} as rackets, ${inScope("strings")} as strings,
    (select count(*)::int from orders where stringer_id = ${tx.stringerId}) as orders`);
  if (!row) throw new Error("counts returned no row");
  return row;
}

/** Sums over all orders, one entry per currency, sorted by code. */
export async function exportTotals(tx: TenantTx): Promise<ExportTotal[]> {
  type Sums = { currency: string; orders: number; labour: number; total: number };
  const rows = await tx.rows.execute<Sums>(sql`select currency, count(*)::int as orders,
      sum(labour_minor)::float8 as labour, sum(total_minor)::float8 as total
    from orders where stringer_id = ${tx.stringerId} group by currency order by currency collate "C"`);
  return rows.map(({ currency, orders, labour, total }) => ({
    currency,
    orders,
    labour: { amount_minor: labour, currency },
    strings: { amount_minor: total - labour, currency },
    total: { amount_minor: total, currency },
  }));
}

/** The stringer as JSON text. */
export async function exportStringerJson(tx: TenantTx): Promise<string> {
  const [row] = await tx.rows.execute<{ json: string }>(
    sql`select ${sql.raw(stringerJson)} as json from stringers s where s.id = ${tx.stringerId}`,
  );
  if (!row) throw new Error("the transaction is bound to no stringer");
  return row.json;
}

const pageRows = 500;

/**
 * One list of the export as pages of JSON texts, one text per row, in the order of the contract. Orders carry nested
 * what their ids name, unless told not to: for a reader that has the other lists at hand.
 */
export async function* exportJsonPages(
  tx: TenantTx,
  section: ExportSection,
  { isNested = true }: { isNested?: boolean } = {},
): AsyncGenerator<string[]> {
  const select = section === "orders" && !isNested ? flatOrdersSql : sectionSql[section];
  for await (const page of cursorPages<{ json: string }>(tx, pageRows, select(tx))) {
    yield page.map((row) => row.json);
  }
}

type SectionSql = (tx: TenantTx) => SQL;

const flatOrdersSql: SectionSql = (tx) => sql`
  select ${sql.raw(flatOrderJson)} as json from ${ownOrders(tx)} order by o.sort_date, o.id`;

const sectionSql: Record<ExportSection, SectionSql> = {
  client_profiles: (tx) => sql`
    select ${sql.raw(clientProfileJson)} as json
    from client_profiles p join persons n on n.id = p.person_id
    where p.stringer_id = ${tx.stringerId} order by p.id`,
  persons: (tx) => sql`
    select ${sql.raw(personJson)} as json
    from client_profiles p join persons n on n.id = p.person_id
    where p.stringer_id = ${tx.stringerId} order by p.person_id`,
  rackets: (tx) => sql`
    select ${sql.raw(racketJson)} as json
    from ${offeredRows(tx, "rackets")} r order by r.id`,
  strings: (tx) => sql`
    select ${sql.raw(stringJson("t"))} as json
    from ${offeredRows(tx, "strings")} t order by t.id`,
  orders: (tx) => sql`
    select ${sql.raw(orderJson)} as json
    from ${ownOrders(tx)}
    join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
    join persons n on n.id = p.person_id
    join rackets r on r.id = o.racket_id
    left join strings ms on ms.id = o.main_string_id
    left join strings cs on cs.id = o.cross_string_id
    order by o.sort_date, o.id`,
};
