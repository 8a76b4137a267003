import type { ExportCounts, ExportSection, ExportTotal } from "@rbo/shared/exports/export.schema";
import { sql } from "drizzle-orm";
import { sharedScopeSql } from "../columns/columns.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { cursorPages } from "./cursor-pages.ts";
import { stringerJson } from "./json-columns.ts";
import { nestedOrderPages } from "./nested-orders.ts";
import { sectionSql } from "./section-sql.ts";

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

const pageRows = 250;

/**
 * One list of the export as pages of JSON texts, one text per row, in the order of the contract. Orders carry nested
 * what their ids name, unless told not to: for a reader that has the other lists at hand.
 */
export async function* exportJsonPages(
  tx: TenantTx,
  section: ExportSection,
  { isNested = true }: { isNested?: boolean } = {},
): AsyncGenerator<string[]> {
  if (section === "orders" && isNested) return yield* nestedOrderPages(tx, pageRows);
  for await (const page of cursorPages<{ json: string }>(tx, pageRows, sectionSql[section](tx))) {
    yield page.map((row) => row.json);
  }
}
