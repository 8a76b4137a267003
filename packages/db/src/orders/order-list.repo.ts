import type { OrderFilter } from "@rbo/shared/orders/order-filters";
import { searchWords } from "@rbo/shared/text/fold-text";
import { sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import type { TenantReads } from "../tenancy/reads.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { type OrderListRecord, orderListStatement } from "./order-list.statement.ts";
import { stateConditions, wordName } from "./order-list-conditions.ts";
import { orders } from "./orders.table.ts";

export type OrderListQuery = {
  search?: string;
  state?: OrderFilter | null | undefined;
  year?: number | null | undefined;
  clientId?: string | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
  /** `newest` first as in the list; `oldest` first as in a queue. */
  order?: "newest" | "oldest";
};
export type OrderListPage = { records: OrderListRecord[]; nextCursor: string | null };

/** One keyset page of orders, only what a list shows. */
export async function listOrders(tx: TenantReads, query: OrderListQuery): Promise<OrderListPage> {
  const words = searchWords(query.search ?? "");
  const [afterDate, afterId] = (query.cursor && decodeCursor(query.cursor, 2)) || [];
  const statement = orderListStatement({
    filter: query.state ?? null,
    words: words.length,
    hasYear: Boolean(query.year),
    hasClient: Boolean(query.clientId),
    hasCursor: afterDate !== undefined && afterId !== undefined,
    isOldest: query.order === "oldest",
  });
  const rows = await tx.run(statement, {
    ...{ stringerId: tx.stringerId, clientId: query.clientId, afterDate, afterId, limit: query.limit + 1 },
    ...{ from: `${query.year}-01-01`, to: `${query.year}-12-31` },
    ...Object.fromEntries(words.map((word, index) => [wordName(index), `%${word}%`])),
  });
  const records = rows.slice(0, query.limit);
  const last = records.at(-1);
  return { records, nextCursor: rows.length > query.limit && last ? encodeCursor([last.sortDate, last.id]) : null };
}

/** The years of the oldest and the newest dated job, from the two ends of one index; null without any. */
export async function findOrderYears(tx: TenantTx): Promise<{ first: number; last: number } | null> {
  const dated = sql`${orders.stringerId} = ${tx.stringerId} and ${orders.sortDate} < date '2100-12-31'`;
  const [row] = await tx.rows.execute<{ first: number | null; last: number | null }>(sql`
    select
      (select extract(year from min(${orders.sortDate}))::int from ${orders} where ${dated}) as "first",
      (select extract(year from max(${orders.sortDate}))::int from ${orders} where ${dated}) as "last"`);
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

export type OpenCounts = { ordered: number; toCollect: number; owed: number; unpaid: number; unpaidMinor: number };

/** How many jobs wait to be strung, collected and paid, and what is owed, from the partial indexes. */
export async function countOpenOrders(tx: TenantTx, currency: string): Promise<OpenCounts> {
  const own = sql`${orders.stringerId} = ${tx.stringerId}`;
  const [row] = await tx.rows.execute<OpenCounts>(sql`
    select
      (select count(*)::int from ${orders} where ${own} and ${stateConditions.ordered}) as "ordered",
      (select count(*)::int from ${orders} where ${own} and ${stateConditions.to_collect}) as "toCollect",
      unpaid.owed as "owed",
      unpaid.jobs as "unpaid",
      unpaid.minor as "unpaidMinor"
    from (
      select
        count(*)::int as jobs,
        count(${orders.returnedAt})::int as owed,
        coalesce(sum(${orders.totalMinor}) filter (where ${orders.currency} = ${currency}), 0)::int as minor
      from ${orders} where ${own} and ${stateConditions.unpaid}
    ) as unpaid`);
  return row ?? { ordered: 0, toCollect: 0, owed: 0, unpaid: 0, unpaidMinor: 0 };
}
