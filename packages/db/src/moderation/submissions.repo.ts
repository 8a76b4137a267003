import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { catalogueSubmissions } from "../catalogue/catalogue-submissions.table.ts";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { stringers } from "../stringers/stringers.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";

export type SubmissionRow = typeof catalogueSubmissions.$inferSelect;

/** How many suggestions wait; 0 for whoever is no administrator. */
export async function countPendingSubmissions(tx: TenantTx): Promise<number> {
  const [row] = await tx.rows.execute<{ pending: string }>(sql`select rbo_pending_submissions() as pending`);
  return Number(row?.pending ?? 0);
}

export type SubmissionSubject = { submitterId: string; kind: GearKind; name: string; status: SubmissionRow["status"] };

/** Whom a suggestion is from and what it is called, for an administrator; null for others, and for an unknown id. */
export async function findSubmissionSubject(tx: TenantTx, id: string): Promise<SubmissionSubject | null> {
  const [row] = await tx.rows.execute<SubmissionSubject>(
    sql`select submitter_id as "submitterId", kind, name, status from rbo_submission(${id})`,
  );
  return row ?? null;
}

/** One keyset page of the suggestions that wait, the oldest first, with their rows and who made them. */
export async function listPendingSubmissions(
  tx: BypassTx,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
) {
  const rows = await selectPending(tx, after(cursor), limit + 1);
  const records = rows.slice(0, limit);
  const last = rows.length > limit ? records.at(-1) : undefined;
  return { records, nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null };
}

/** Instants of ours have milliseconds, so the cursor's text loses nothing. */
function after(cursor: string | null | undefined): SQL | undefined {
  const [at, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (at === undefined || id === undefined) return undefined;
  const { createdAt, id: ownId } = catalogueSubmissions;
  return sql`(${createdAt}, ${ownId}) > (${at}::timestamptz, ${id}::uuid)`;
}

function selectPending(tx: BypassTx, condition: SQL | undefined, limit: number) {
  return tx.rows
    .select({
      id: catalogueSubmissions.id,
      createdAt: catalogueSubmissions.createdAt,
      submitter: { id: stringers.id, name: stringers.displayName },
      racket: rackets,
      string: strings,
    })
    .from(catalogueSubmissions)
    .innerJoin(stringers, eq(stringers.id, catalogueSubmissions.submittedByStringerId))
    .leftJoin(rackets, eq(rackets.id, catalogueSubmissions.racketId))
    .leftJoin(strings, eq(strings.id, catalogueSubmissions.stringId))
    .where(and(eq(catalogueSubmissions.status, "pending"), condition))
    .orderBy(asc(catalogueSubmissions.createdAt), asc(catalogueSubmissions.id))
    .limit(limit);
}

type Decision = Pick<SubmissionRow, "reason"> & {
  status: Exclude<SubmissionRow["status"], "pending">;
  reviewedByAdminId: string;
  reviewedAt: Date;
};

/** Decides a suggestion that is still pending: of two at once, exactly one does. Null where it was decided before. */
export async function decideSubmission(tx: BypassTx, id: string, decision: Decision): Promise<SubmissionRow | null> {
  const [row] = await tx.rows
    .update(catalogueSubmissions)
    .set(decision)
    .where(and(eq(catalogueSubmissions.id, id), eq(catalogueSubmissions.status, "pending")))
    .returning();
  return row ?? null;
}
