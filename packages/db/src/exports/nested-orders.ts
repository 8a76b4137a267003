import type { ExportSection } from "@rbo/shared/exports/export.schema";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { cursorPages, ownOrders } from "./cursor-pages.ts";
import { orderHead, orderTail } from "./order-json.ts";
import { sectionSql } from "./section-sql.ts";

/**
 * Every order with nested what its ids name, in pages of JSON texts. Clients, rackets and strings come again in many
 * orders: the database writes each of them once, the very text of its own list, and they are put in here. What is held
 * meanwhile grows with the clients and the catalogue, never with the orders.
 */
export async function* nestedOrderPages(tx: TenantTx, limit: number): AsyncGenerator<string[]> {
  const clients = await jsonById(tx, "client_profiles", limit);
  const rackets = await jsonById(tx, "rackets", limit);
  const strings = await jsonById(tx, "strings", limit);
  const nest = (row: OrderParts): string =>
    `${row.head},"client_profile":${of(clients, row.client)},"racket":${of(rackets, row.racket)},` +
    `"main_string":${ofAny(strings, row.main)},"cross_string":${ofAny(strings, row.cross)},${row.tail}`;
  for await (const page of cursorPages<OrderParts>(tx, limit, orderPartsSql(tx))) yield page.map(nest);
}

type OrderParts = {
  head: string;
  client: string;
  racket: string;
  main: string | null;
  cross: string | null;
  tail: string;
};

const orderPartsSql = (tx: TenantTx) => sql`
  select ${sql.raw(orderHead)} as head, o.client_profile_id as client, o.racket_id as racket,
    o.main_string_id as main, o.cross_string_id as cross, ${sql.raw(orderTail)} as tail
  from ${ownOrders(tx)} order by o.sort_date, o.id`;

async function jsonById(tx: TenantTx, section: ExportSection, limit: number): Promise<ReadonlyMap<string, string>> {
  const byId = new Map<string, string>();
  for await (const page of cursorPages<{ id: string; json: string }>(tx, limit, sectionSql[section](tx))) {
    for (const { id, json } of page) byId.set(id, json);
  }
  return byId;
}

function of(parts: ReadonlyMap<string, string>, id: string): string {
  const json = parts.get(id);
  // The keys of the database see to it; a hole in the file would be worse than no file.
  if (json === undefined) throw new Error(`an order names ${id}, which is in none of the lists`);
  return json;
}

const ofAny = (parts: ReadonlyMap<string, string>, id: string | null): string => (id === null ? "null" : of(parts, id));
