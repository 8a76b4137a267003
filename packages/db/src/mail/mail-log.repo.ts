import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { stringers } from "../stringers/stringers.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { MailRow } from "./mails.repo.ts";
import { mails } from "./mails.table.ts";

export type MailLogQuery = {
  state: MailRow["state"] | null;
  event: MailRow["event"] | null;
  cursor?: string | null | undefined;
  limit: number;
};

/** One keyset page of every stringer's mails, newest first. */
export async function listMailLog(tx: BypassTx, query: MailLogQuery) {
  const rows = await tx.rows
    .select({ mail: mails, stringerName: stringers.displayName })
    .from(mails)
    .innerJoin(stringers, eq(stringers.id, mails.stringerId))
    .where(
      and(
        query.state ? eq(mails.state, query.state) : undefined,
        query.event ? eq(mails.event, query.event) : undefined,
        keysetCondition(query.cursor),
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(query.limit + 1);
  const records = rows.slice(0, query.limit);
  const last = records.at(-1)?.mail;
  const nextCursor = rows.length > query.limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null;
  return { records, nextCursor };
}

/** Instants of ours have milliseconds, so the cursor's text loses nothing. */
function keysetCondition(cursor: string | null | undefined): SQL | undefined {
  const [at, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (at === undefined || id === undefined) return undefined;
  return sql`(${mails.createdAt}, ${mails.id}) < (${at}::timestamptz, ${id}::uuid)`;
}

export async function countMailsByState(tx: BypassTx): Promise<Map<MailRow["state"], number>> {
  const rows = await tx.rows.select({ state: mails.state, mails: count() }).from(mails).groupBy(mails.state);
  return new Map(rows.map((row) => [row.state, row.mails]));
}
