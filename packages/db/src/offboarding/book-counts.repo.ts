import type { BookCounts } from "@rbo/shared/offboarding/offboarding.schema";
import { type SQL, sql } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";

/** How much is in the bound stringer's book: own rows alone, whatever is shared. */
export async function countBook(tx: TenantTx): Promise<BookCounts> {
  const own = (table: string, more = sql``): SQL =>
    sql`(select count(*)::int from ${sql.raw(table)} where stringer_id = ${tx.stringerId} ${more})`;
  const ofCatalogue = (table: string): SQL =>
    sql`(select count(*)::int from ${sql.raw(table)} where created_by_stringer_id = ${tx.stringerId} and visibility <> 'shared')`;
  const [row] = await tx.rows.execute<BookCounts>(sql`select
    ${own("client_profiles")} as clients, ${ofCatalogue("rackets")} as rackets, ${ofCatalogue("strings")} as strings,
    ${own("orders")} as jobs, ${own("receipt_issues")} as receipts, ${own("receipt_pdfs")} as "receiptPdfs",
    ${own("mails", sql`and order_id is not null`)} as mails`);
  if (!row) throw new Error("counts returned no row");
  return row;
}

/** What of a row is the server's own business, and may change without the book saying anything else. */
const bookkeeping: Record<string, string[]> = {
  stringers: ["deactivated_at", "role", "revision"],
  client_profiles: ["import_id"],
  rackets: ["import_id"],
  strings: ["import_id"],
  orders: ["import_id"],
};

const booked: [table: string, condition: (stringerId: string) => SQL][] = [
  ["stringers", (id) => sql`t.id = ${id}`],
  ["client_profiles", (id) => sql`t.stringer_id = ${id}`],
  ["persons", (id) => sql`t.id in (select person_id from client_profiles where stringer_id = ${id})`],
  ["rackets", (id) => sql`t.created_by_stringer_id = ${id} and t.visibility <> 'shared'`],
  ["strings", (id) => sql`t.created_by_stringer_id = ${id} and t.visibility <> 'shared'`],
  ["orders", (id) => sql`t.stringer_id = ${id}`],
  ["order_state_audit", (id) => sql`t.stringer_id = ${id}`],
  ["receipt_issues", (id) => sql`t.stringer_id = ${id}`],
];

/**
 * One short text that differs as soon as the book says something else: a sum of the hashes of its rows, in whatever
 * order they lie. What becomes of mails that are on their way is no change; a new one is.
 */
export async function digestBook(tx: TenantTx): Promise<string> {
  const hashed = (row: SQL) => sql`count(*) || ':' || coalesce(sum(hashtextextended(${row}, 0)), 0)`;
  const parts = booked.map(([table, condition]) => {
    const left = bookkeeping[table] ?? [];
    const row = sql`(to_jsonb(t) - ${sql.raw(`array[${left.map((column) => `'${column}'`).join()}]::text[]`)})::text`;
    return sql`(select ${hashed(row)} from ${sql.raw(table)} t where ${condition(tx.stringerId)})`;
  });
  const ids = sql`(select ${hashed(sql`id::text`)} from mails where stringer_id = ${tx.stringerId} and order_id is not null)`;
  const pdfs = sql`(select ${hashed(sql`receipt_issue_id::text`)} from receipt_pdfs where stringer_id = ${tx.stringerId})`;
  const logos = sql`(select ${hashed(sql`sha256`)} from stringer_logos where stringer_id = ${tx.stringerId})`;
  const all = sql.join([...parts, ids, pdfs, logos], sql` || ' ' || `);
  const [row] = await tx.rows.execute<{ digest: string }>(sql`select ${all} as digest`);
  if (!row) throw new Error("the digest returned no row");
  return row.digest;
}

/** How many receipts of an account are still to go out. */
export async function countMailsOnTheirWay(tx: BypassTx, stringerId: string): Promise<number> {
  const [row] = await tx.rows.execute<{ mails: number }>(sql`select count(*)::int as mails from mails
    where stringer_id = ${stringerId} and state in ('queued', 'waiting', 'sending') and order_id is not null`);
  return row?.mails ?? 0;
}
