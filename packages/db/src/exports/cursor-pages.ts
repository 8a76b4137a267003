import { type SQL, sql } from "drizzle-orm";
import { sharedScopeSql } from "../columns/columns.ts";
import type { TenantTx } from "../tenancy/transactions.ts";

/** The name of an open cursor belongs to its transaction; two in one transaction must differ. */
let cursors = 0;

/**
 * All rows of a query, page after page, so that neither side ever holds more than two pages: the next one is fetched
 * while the caller works on the last. By a cursor, which ends with the transaction: the query is planned once, however
 * many pages there are.
 *
 * Guarantee asked of the caller: `Row` names the columns the query selects, as with `execute<Row>` itself.
 */
export async function* cursorPages<Row>(tx: TenantTx, limit: number, select: SQL): AsyncGenerator<Row[]> {
  cursors += 1;
  const cursor = sql.raw(`rbo_export_${cursors}`);
  await tx.rows.execute(sql`declare ${cursor} no scroll cursor for ${select}`);
  const fetchPage = () => asked<Row>(tx.rows.execute(sql`fetch ${sql.raw(String(limit))} from ${cursor}`));
  let next: Promise<Row[]> | null = fetchPage();
  while (next) {
    const rows: Row[] = await next;
    next = rows.length === limit ? fetchPage() : null;
    if (rows.length > 0) yield rows;
  }
}

/** A page that may be abandoned when the reader goes away: its failure then is nobody's, and must not end the process. */
function asked<Row>(page: PromiseLike<Iterable<unknown>>): Promise<Row[]> {
  const rows = Promise.resolve(page).then((result) => [...result] as Row[]);
  rows.catch(() => undefined);
  return rows;
}

/**
 * The stringer's orders in the order of exports, as `o`. Along the index orders_sorted, which starts with the stringer:
 * what others have in the same tables costs nothing.
 */
export const ownOrders = (tx: TenantTx): SQL => sql`(select * from orders where stringer_id = ${tx.stringerId}) o`;

/** Own and shared rows of the catalogue, each half along its index of scopes. */
export function offeredRows(tx: TenantTx, table: "rackets" | "strings"): SQL {
  const half = (scope: SQL) => sql`select * from ${sql.raw(table)} where scope_id = ${scope}`;
  return sql`(${half(sql`${tx.stringerId}::uuid`)} union all ${half(sharedScopeSql)})`;
}
