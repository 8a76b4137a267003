import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { catalogueSubmissions } from "./catalogue-submissions.table.ts";

type Wish = { id: string; createdAt: Date } & ({ racketId: string } | { stringId: string });
export type SubmissionRow = typeof catalogueSubmissions.$inferSelect;

/**
 * A stringer's wish that an own row become everyone's; pending until an admin decides. A repeated wish is one wish:
 * false where it stands already.
 */
export async function insertCatalogueSubmission(tx: TenantTx, wish: Wish): Promise<boolean> {
  const rows = await tx.rows
    .insert(catalogueSubmissions)
    .values({ ...wish, submittedByStringerId: tx.stringerId })
    .onConflictDoNothing()
    .returning({ id: catalogueSubmissions.id });
  return rows.length === 1;
}

/** The stringer's newest wish about each of these rows of one kind. */
export async function newestSubmissionsOf(
  tx: TenantTx,
  kind: "racket" | "string",
  gearIds: readonly string[],
): Promise<SubmissionRow[]> {
  if (gearIds.length === 0) return [];
  const gearId = kind === "racket" ? catalogueSubmissions.racketId : catalogueSubmissions.stringId;
  return tx.rows
    .selectDistinctOn([gearId])
    .from(catalogueSubmissions)
    .where(and(eq(catalogueSubmissions.submittedByStringerId, tx.stringerId), inArray(gearId, [...gearIds])))
    .orderBy(gearId, desc(catalogueSubmissions.createdAt), desc(catalogueSubmissions.id));
}

export type SubmissionRecord = {
  submission: SubmissionRow;
  racket: typeof rackets.$inferSelect | null;
  string: typeof strings.$inferSelect | null;
};

/** One keyset page of the stringer's wishes, the newest first, with the rows they are about. */
export async function listOwnSubmissions(
  tx: TenantTx,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
): Promise<{ records: SubmissionRecord[]; nextCursor: string | null }> {
  const [at, id] = cursor ? (decodeCursor(cursor, 2) ?? []) : [];
  const before =
    at === undefined || id === undefined
      ? undefined
      : sql`(${catalogueSubmissions.createdAt}, ${catalogueSubmissions.id}) < (${at}::timestamptz, ${id}::uuid)`;
  const rows = await tx.rows
    .select({
      submission: catalogueSubmissions,
      racket: rackets,
      string: strings,
      /** As exact as it is kept: a Date would round it. */
      at: sql<string>`${catalogueSubmissions.createdAt}::text`,
    })
    .from(catalogueSubmissions)
    .leftJoin(rackets, eq(rackets.id, catalogueSubmissions.racketId))
    .leftJoin(strings, eq(strings.id, catalogueSubmissions.stringId))
    .where(and(eq(catalogueSubmissions.submittedByStringerId, tx.stringerId), before))
    .orderBy(desc(catalogueSubmissions.createdAt), desc(catalogueSubmissions.id))
    .limit(limit + 1);
  const records = rows.slice(0, limit);
  const last = records.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([last.at, last.submission.id]) : null;
  return { records, nextCursor };
}
