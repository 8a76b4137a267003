import type { ExportCounts, ExportSection, ExportTotal } from "@rbo/shared/exports/export.schema";
import { type SQL, sql } from "drizzle-orm";
import { sharedScopeSql } from "../columns/columns.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import {
  clientProfileJson,
  flatOrderJson,
  orderJson,
  personJson,
  racketJson,
  stringerJson,
  stringJson,
} from "./json-columns.ts";
import { cataloguePage, keysetPages, orderPage } from "./keyset-pages.ts";

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
    sql`select ${sql.raw(stringerJson)}::text as json from stringers s where s.id = ${tx.stringerId}`,
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
  type Row = { key_id: string; key_date: string; json: string };
  const select = section === "orders" && !isNested ? flatOrdersSql : pageSql[section];
  for await (const page of keysetPages<Row>(tx, pageRows, (after, limit) => select(tx, after, limit))) {
    yield page.map((row) => row.json);
  }
}

type PageSql = (tx: TenantTx, after: { date: string; id: string }, limit: number) => SQL;

const flatOrdersSql: PageSql = (tx, after, limit) => sql`
  select o.id as key_id, o.sort_date::text as key_date, ${sql.raw(flatOrderJson)}::text as json
  from ${orderPage(tx, after, limit)} order by o.sort_date, o.id`;

const pageSql: Record<ExportSection, PageSql> = {
  client_profiles: (tx, after, limit) => sql`
    select p.id as key_id, ${sql.raw(clientProfileJson)}::text as json
    from client_profiles p join persons n on n.id = p.person_id
    where p.stringer_id = ${tx.stringerId} and p.id > ${after.id}::uuid order by p.id limit ${limit}`,
  persons: (tx, after, limit) => sql`
    select n.id as key_id, ${sql.raw(personJson)}::text as json
    from client_profiles p join persons n on n.id = p.person_id
    where p.stringer_id = ${tx.stringerId} and p.person_id > ${after.id}::uuid order by p.person_id limit ${limit}`,
  rackets: (tx, after, limit) => sql`
    select r.id as key_id, ${sql.raw(racketJson)}::text as json
    from ${cataloguePage(tx, "rackets", after, limit)} r order by r.id`,
  strings: (tx, after, limit) => sql`
    select t.id as key_id, ${sql.raw(stringJson("t"))}::text as json
    from ${cataloguePage(tx, "strings", after, limit)} t order by t.id`,
  orders: (tx, after, limit) => sql`
    select o.id as key_id, o.sort_date::text as key_date, ${sql.raw(orderJson)}::text as json
    from ${orderPage(tx, after, limit)}
    join client_profiles p on p.stringer_id = o.stringer_id and p.id = o.client_profile_id
    join persons n on n.id = p.person_id
    join rackets r on r.id = o.racket_id
    left join strings ms on ms.id = o.main_string_id
    left join strings cs on cs.id = o.cross_string_id
    order by o.sort_date, o.id`,
};
