import { type SQL, sql } from "drizzle-orm";
import { sharedScopeSql } from "../columns/columns.ts";
import type { TenantTx } from "../tenancy/transactions.ts";

/** Where a page ended: the sort columns of its last row. */
type Position = { date: string; id: string };

const beforeAll: Position = { date: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/**
 * All rows of a query, page after page, so that neither side ever holds more than two pages: the next one is asked for
 * while the caller works on the last. `select` is given the position after which to go on, and `limit`.
 */
export async function* keysetPages<Row extends { key_id: string; key_date?: string }>(
  tx: TenantTx,
  limit: number,
  select: (after: Position, limit: number) => SQL,
): AsyncGenerator<Row[]> {
  const read = (after: Position) => asked<Row>(tx.rows.execute(select(after, limit)));
  let next: Promise<Row[]> | null = read(beforeAll);
  while (next) {
    const rows: Row[] = await next;
    const last: Row | undefined = rows.at(-1);
    next = last && rows.length === limit ? read({ date: last.key_date ?? beforeAll.date, id: last.key_id }) : null;
    if (last) yield rows;
  }
}

/**
 * A page that may be abandoned when the reader goes away: its failure then is nobody's, and must not end the process.
 * Guarantee asked of the caller: `Row` names the columns the query selects, as with `execute<Row>` itself.
 */
function asked<Row>(page: PromiseLike<Iterable<unknown>>): Promise<Row[]> {
  const rows = Promise.resolve(page).then((result) => [...result] as Row[]);
  rows.catch(() => undefined);
  return rows;
}

/**
 * A page of orders before anything is joined to it, as `o`. Along the index orders_sorted, which starts with the
 * stringer: what others have in the same tables costs nothing.
 */
export const orderPage = (tx: TenantTx, after: Position, limit: number): SQL =>
  sql`(select * from orders where stringer_id = ${tx.stringerId}
    and (sort_date, id) > (${after.date}::date, ${after.id}::uuid) order by sort_date, id limit ${limit}) o`;

/** A page of own and shared rows of the catalogue, by id, each half along its index of scopes. */
export function cataloguePage(tx: TenantTx, table: "rackets" | "strings", after: Position, limit: number): SQL {
  const half = (scope: SQL) =>
    sql`(select * from ${sql.raw(table)} where scope_id = ${scope} and id > ${after.id}::uuid order by id limit ${limit})`;
  return sql`(select * from (${half(sql`${tx.stringerId}::uuid`)} union all ${half(sharedScopeSql)}) both_scopes
    order by id limit ${limit})`;
}
