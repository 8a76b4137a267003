import { and, eq, ne, or, sql } from "drizzle-orm";
import { matchesSearch } from "../columns/search.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { strings } from "./strings.table.ts";

export type StringRow = typeof strings.$inferSelect;

/** An own or shared string. */
export async function findString(tx: TenantTx, id: string): Promise<StringRow | null> {
  const [row] = await tx.rows.select().from(strings).where(eq(strings.id, id));
  return row ?? null;
}

/** The offered row of one (manufacturer, model, gauge), own before shared; one row may be left out. */
export async function findStringByName(
  tx: TenantTx,
  name: { manufacturer: string; model: string; gauge: string | null },
  { except }: { except?: string } = {},
): Promise<StringRow | null> {
  const [row] = await tx.rows
    .select()
    .from(strings)
    .where(
      and(
        or(eq(strings.createdByStringerId, tx.stringerId), eq(strings.visibility, "shared")),
        ne(strings.visibility, "one_off"),
        eq(sql`lower(${strings.manufacturer})`, name.manufacturer.toLowerCase()),
        eq(sql`lower(${strings.model})`, name.model.toLowerCase()),
        eq(sql`coalesce(${strings.gauge}, '')`, name.gauge ?? ""),
        except === undefined ? undefined : ne(strings.id, except),
      ),
    )
    .orderBy(sql`${strings.visibility} = 'shared'`)
    .limit(1);
  return row ?? null;
}

/** Adds an own row; a row with this id or, unless for one job, this name may stand already and then stays as it is. */
export async function insertString(
  tx: TenantTx,
  row: Omit<typeof strings.$inferInsert, "createdByStringerId" | "visibility"> & { visibility: "private" | "one_off" },
): Promise<void> {
  await tx.rows
    .insert(strings)
    .values({ ...row, createdByStringerId: tx.stringerId })
    .onConflictDoNothing();
}

type StringChange = Pick<
  typeof strings.$inferInsert,
  "manufacturer" | "model" | "gauge" | "material" | "colour" | "searchKey"
>;

/** Holds an own string's row until the transaction ends; null where it is shared, another's or nowhere. */
export async function lockOwnString(tx: TenantTx, id: string): Promise<StringRow | null> {
  const [row] = await tx.rows
    .select()
    .from(strings)
    .where(and(eq(strings.id, id), eq(strings.createdByStringerId, tx.stringerId), ne(strings.visibility, "shared")))
    .for("update");
  return row ?? null;
}

/** Rewrites an own string; row-level security leaves any other untouched. */
export async function updateString(tx: TenantTx, id: string, change: StringChange): Promise<void> {
  await tx.rows.update(strings).set(change).where(eq(strings.id, id));
}

/** Own and shared strings that match, own ones first; rows typed for one job are not offered again. */
export async function searchStrings(tx: TenantTx, search: string, limit: number): Promise<StringRow[]> {
  return tx.rows
    .select()
    .from(strings)
    .where(
      and(
        or(eq(strings.createdByStringerId, tx.stringerId), eq(strings.visibility, "shared")),
        ne(strings.visibility, "one_off"),
        matchesSearch(strings.searchKey, search),
      ),
    )
    .orderBy(sql`${strings.visibility} = 'shared'`, strings.manufacturer, strings.model, strings.gauge, strings.id)
    .limit(limit);
}

/** Every string in sight that is offered: what an import is matched against. */
export async function listOfferedStrings(tx: TenantTx): Promise<StringRow[]> {
  return tx.rows
    .select()
    .from(strings)
    .where(
      and(
        or(eq(strings.createdByStringerId, tx.stringerId), eq(strings.visibility, "shared")),
        ne(strings.visibility, "one_off"),
      ),
    )
    .orderBy(strings.id);
}
