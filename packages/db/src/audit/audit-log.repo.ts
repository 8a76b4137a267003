import { type AuditAction, auditActions, auditReach } from "@rbo/shared/audit/audit-action";
import type { AuditFilter } from "@rbo/shared/audit/audit-log.schema";
import { and, asc, desc, eq, inArray, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { stringers } from "../stringers/stringers.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { adminAuditLog } from "./audit.table.ts";

/** The filter, and the zone whose days it speaks of. */
export type AuditLogQuery = AuditFilter & { timeZone: string };

export type AuditLogRecord = Awaited<ReturnType<typeof selectEntries>>[number];

/** One keyset page of the log, newest first. */
export async function listAuditLog(
  tx: BypassTx,
  { cursor, limit, ...query }: AuditLogQuery & { cursor?: string | null | undefined; limit: number },
): Promise<{ records: AuditLogRecord[]; nextCursor: string | null }> {
  const [id] = (cursor && decodeCursor(cursor, 1)) || [];
  const rows = await selectEntries(tx, and(filter(query), id ? before(id) : undefined), limit + 1);
  const records = rows.slice(0, limit);
  const last = rows.length > limit ? records.at(-1) : undefined;
  return { records, nextCursor: last ? encodeCursor([last.entry.id]) : null };
}

/** The whole log as far as the filter goes, newest first, in pages of at most 1000 rows. */
export async function* auditLogPages(tx: BypassTx, query: AuditLogQuery): AsyncGenerator<AuditLogRecord[]> {
  let last: string | undefined;
  do {
    const rows = await selectEntries(tx, and(filter(query), last ? before(last) : undefined), 1000);
    last = rows.at(-1)?.entry.id;
    if (rows.length > 0) yield rows;
  } while (last !== undefined);
}

function selectEntries(tx: BypassTx, condition: SQL | undefined, limit: number) {
  const actor = alias(stringers, "actor");
  const subject = alias(stringers, "subject");
  return tx.rows
    .select({ entry: adminAuditLog, actorName: actor.displayName, subjectName: subject.displayName })
    .from(adminAuditLog)
    .leftJoin(actor, eq(actor.id, adminAuditLog.actorStringerId))
    .leftJoin(subject, eq(subject.id, adminAuditLog.subjectStringerId))
    .where(condition)
    .orderBy(desc(adminAuditLog.at), desc(adminAuditLog.id))
    .limit(limit);
}

/** By the row itself: its microseconds would not survive the way through a Date. */
const before = (id: string): SQL =>
  sql`(${adminAuditLog.at}, ${adminAuditLog.id}) < (select at, id from admin_audit_log where id = ${id}::uuid)`;

function filter({ actorId, subjectId, action, reach, from, to, timeZone }: AuditLogQuery): SQL | undefined {
  const { at } = adminAuditLog;
  return and(
    actorId ? eq(adminAuditLog.actorStringerId, actorId) : undefined,
    subjectId ? eq(adminAuditLog.subjectStringerId, subjectId) : undefined,
    action ? eq(adminAuditLog.action, action) : undefined,
    reach ? hasReach(reach) : undefined,
    from ? sql`${at} >= ${from}::date::timestamp at time zone ${timeZone}` : undefined,
    to ? sql`${at} < (${to}::date + 1)::timestamp at time zone ${timeZone}` : undefined,
  );
}

/** What this version doesn't know of counts as the gravest, as `reachOf` has it. */
function hasReach(reach: NonNullable<AuditFilter["reach"]>): SQL | undefined {
  const named: readonly AuditAction[] = auditActions.filter((action) => auditReach[action] === reach);
  const isNamed = inArray(adminAuditLog.action, [...named]);
  return reach === "book" ? or(isNamed, notInArray(adminAuditLog.action, [...auditActions])) : isNamed;
}

/** Everybody who is named in the log as having acted, or as whom it was about: what a filter offers. */
export async function listAuditParties(tx: BypassTx): Promise<{ actors: AuditParty[]; subjects: AuditParty[] }> {
  return {
    actors: await partiesOf(tx, adminAuditLog.actorStringerId),
    subjects: await partiesOf(tx, adminAuditLog.subjectStringerId),
  };
}

type AuditParty = { id: string; name: string };

function partiesOf(
  tx: BypassTx,
  column: typeof adminAuditLog.actorStringerId | typeof adminAuditLog.subjectStringerId,
): Promise<AuditParty[]> {
  const named = sql`exists (select 1 from ${adminAuditLog} where ${column} = ${stringers.id})`;
  return tx.rows
    .select({ id: stringers.id, name: stringers.displayName })
    .from(stringers)
    .where(named)
    .orderBy(asc(stringers.displayName), asc(stringers.id));
}
