import { and, eq, sql } from "drizzle-orm";
import type { RacketRow } from "../rackets/rackets.repo.ts";
import { rackets } from "../rackets/rackets.table.ts";
import type { StringRow } from "../strings/strings.repo.ts";
import { strings } from "../strings/strings.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";

/** Held until the transaction ends: whatever adds to everyone's catalogue does so one after the other. */
export async function lockSharedCatalogue(tx: BypassTx): Promise<void> {
  await tx.rows.execute(sql`select pg_advisory_xact_lock(hashtext('racket-book shared catalogue'))`);
}

/** Any racket, held against new jobs on it until the transaction ends. */
export async function lockRacket(tx: BypassTx, id: string): Promise<RacketRow | null> {
  const [row] = await tx.rows.select().from(rackets).where(eq(rackets.id, id)).for("update");
  return row ?? null;
}

export async function lockString(tx: BypassTx, id: string): Promise<StringRow | null> {
  const [row] = await tx.rows.select().from(strings).where(eq(strings.id, id)).for("update");
  return row ?? null;
}

/** Whether everyone has this very racket already. */
export async function isRacketShared(
  tx: BypassTx,
  racket: Pick<RacketRow, "manufacturer" | "model" | "headSizeSqIn" | "stringPattern" | "year">,
): Promise<boolean> {
  const rows = await tx.rows
    .select({ id: rackets.id })
    .from(rackets)
    .where(
      and(
        eq(rackets.visibility, "shared"),
        eq(sql`lower(${rackets.manufacturer})`, racket.manufacturer.toLowerCase()),
        eq(sql`lower(${rackets.model})`, racket.model.toLowerCase()),
        sql`${rackets.headSizeSqIn} is not distinct from ${racket.headSizeSqIn}::int`,
        sql`${rackets.stringPattern} is not distinct from ${racket.stringPattern}::text`,
        sql`${rackets.year} is not distinct from ${racket.year}::int`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export async function isStringShared(
  tx: BypassTx,
  string: Pick<StringRow, "manufacturer" | "model" | "gauge">,
): Promise<boolean> {
  const rows = await tx.rows
    .select({ id: strings.id })
    .from(strings)
    .where(
      and(
        eq(strings.visibility, "shared"),
        eq(sql`lower(${strings.manufacturer})`, string.manufacturer.toLowerCase()),
        eq(sql`lower(${strings.model})`, string.model.toLowerCase()),
        eq(sql`coalesce(${strings.gauge}, '')`, string.gauge ?? ""),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** How a row reads from now on, where that is otherwise than it was suggested. */
export type SharedRacketFields = Partial<
  Pick<RacketRow, "manufacturer" | "model" | "headSizeSqIn" | "stringPattern" | "year" | "searchKey">
>;
export type SharedStringFields = Partial<
  Pick<StringRow, "manufacturer" | "model" | "gauge" | "material" | "colour" | "searchKey">
>;

/** Makes a row everyone's. The jobs with it follow by their keys, and show how it reads now. */
export async function shareRacket(tx: BypassTx, id: string, fields: SharedRacketFields): Promise<void> {
  await tx.rows
    .update(rackets)
    .set({ ...fields, visibility: "shared" })
    .where(eq(rackets.id, id));
}

export async function shareString(tx: BypassTx, id: string, fields: SharedStringFields): Promise<void> {
  await tx.rows
    .update(strings)
    .set({ ...fields, visibility: "shared" })
    .where(eq(strings.id, id));
}
