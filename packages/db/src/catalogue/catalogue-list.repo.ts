import { and, eq, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { matchesSearch } from "../columns/search.ts";
import type { RacketRow } from "../rackets/rackets.repo.ts";
import { rackets } from "../rackets/rackets.table.ts";
import type { StringRow } from "../strings/strings.repo.ts";
import { strings } from "../strings/strings.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";

export type CatalogueQuery = {
  search: string;
  scope: "all" | "own" | "shared";
  cursor?: string | null | undefined;
  limit: number;
};
type Page<Row> = { rows: Row[]; nextCursor: string | null };
type Table = typeof rackets | typeof strings;

/** One keyset page of the rackets in sight, by name; rows typed for one job are no part of the catalogue. */
export async function listCatalogueRackets(tx: TenantTx, query: CatalogueQuery): Promise<Page<RacketRow>> {
  const part = (condition: SQL | undefined) =>
    tx.rows
      .select()
      .from(rackets)
      .where(and(condition, ofPage(rackets, query)))
      .orderBy(rackets.searchKey, rackets.id)
      .limit(query.limit + 1);
  const { own, shared } = conditions(tx, rackets);
  if (query.scope === "own") return pageOf(await part(own), query.limit);
  if (query.scope === "shared") return pageOf(await part(shared), query.limit);
  return pageOf(
    await unionAll(part(own), part(shared))
      .orderBy(...byName)
      .limit(query.limit + 1),
    query.limit,
  );
}

/** The same of strings. */
export async function listCatalogueStrings(tx: TenantTx, query: CatalogueQuery): Promise<Page<StringRow>> {
  const part = (condition: SQL | undefined) =>
    tx.rows
      .select()
      .from(strings)
      .where(and(condition, ofPage(strings, query)))
      .orderBy(strings.searchKey, strings.id)
      .limit(query.limit + 1);
  const { own, shared } = conditions(tx, strings);
  if (query.scope === "own") return pageOf(await part(own), query.limit);
  if (query.scope === "shared") return pageOf(await part(shared), query.limit);
  return pageOf(
    await unionAll(part(own), part(shared))
      .orderBy(...byName)
      .limit(query.limit + 1),
    query.limit,
  );
}

/** Each has an index of its own, in the order of the list: a page of both is the best of two pages. */
const conditions = (tx: TenantTx, table: Table) => ({
  own: and(eq(table.createdByStringerId, tx.stringerId), eq(table.visibility, "private")),
  shared: eq(table.visibility, "shared"),
});

const byName = [sql`"search_key"`, sql`"id"`];

function ofPage(table: Table, { search, cursor }: CatalogueQuery): SQL | undefined {
  const [key, id] = cursor ? (decodeCursor(cursor, 2) ?? []) : [];
  const after =
    key === undefined || id === undefined ? undefined : sql`(${table.searchKey}, ${table.id}) > (${key}, ${id}::uuid)`;
  return and(matchesSearch(table.searchKey, search), after);
}

function pageOf<Row extends { id: string; searchKey: string }>(found: Row[], limit: number): Page<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const nextCursor = found.length > limit && last ? encodeCursor([last.searchKey, last.id]) : null;
  return { rows, nextCursor };
}
