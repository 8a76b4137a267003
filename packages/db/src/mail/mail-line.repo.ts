import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { TenantTx, WorkerTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { mailLine } from "./mail-line.table.ts";

export type MailLineRow = typeof mailLine.$inferSelect;
export type LineStopKind = NonNullable<MailLineRow["stoppedKind"]>;

/** How the line stands: open, or stopped since when and why. */
export async function findMailLine(tx: TenantTx | WorkerTx | BypassTx): Promise<MailLineRow> {
  const [row] = await tx.rows.select().from(mailLine);
  if (!row) throw new Error("mail_line: the one row is missing");
  return row;
}

type Turn = { now: Date; paceMs: number; knockMs: number };

/**
 * Takes the next turn to send, of all servers together: a pace apart while the line is open, one knock a rest while it
 * is stopped. `until` says when to ask again where it is not this worker's turn.
 */
export async function takeTurn(
  tx: WorkerTx,
  { now, paceMs, knockMs }: Turn,
): Promise<{ until: null; isKnock: boolean } | { until: Date }> {
  const delayMs = sql`case when ${mailLine.stoppedKind} is null then ${paceMs}::int else ${knockMs}::int end`;
  // While the line is open nobody waits for longer than the pace: what looks longer was said by another server's clock.
  const longest = new Date(now.getTime() + paceMs);
  const isOtherClock = and(isNull(mailLine.stoppedKind), gt(mailLine.nextSendAt, longest));
  const [row] = await tx.rows
    .update(mailLine)
    .set({
      nextSendAt: sql`${now.toISOString()}::timestamptz + make_interval(secs => (${delayMs}) / 1000.0)`,
      knocks: sql`case when ${mailLine.stoppedKind} is null then 0 else ${mailLine.knocks} + 1 end`,
    })
    .where(or(lte(mailLine.nextSendAt, now), isOtherClock))
    .returning();
  if (row) return { until: null, isKnock: row.stoppedKind !== null };
  return { until: (await findMailLine(tx)).nextSendAt };
}

export type LineStop = { kind: LineStopKind; answer: string; at: Date; until: Date };

/** Stops the line for every server until `until`, or goes on resting; true where it was open before. */
export async function stopMailLine(tx: WorkerTx, { kind, answer, at, until }: LineStop): Promise<boolean> {
  const stopped = { stoppedKind: kind, stoppedAnswer: answer.slice(0, 1000), nextSendAt: until };
  const fresh = await tx.rows
    .update(mailLine)
    .set({ ...stopped, stoppedSince: at, knocks: 0 })
    .where(isNull(mailLine.stoppedKind))
    .returning({ id: mailLine.id });
  if (fresh.length === 1) return true;
  await tx.rows.update(mailLine).set(stopped);
  return false;
}

/** The way is open again; the row as it was, or null where it was open all along. */
export async function openMailLine(tx: WorkerTx, now: Date): Promise<MailLineRow | null> {
  const [stopped] = await tx.rows.select().from(mailLine).for("update");
  if (!stopped?.stoppedKind) return null;
  await tx.rows
    .update(mailLine)
    .set({ stoppedKind: null, stoppedSince: null, stoppedAnswer: null, knocks: 0, nextSendAt: now });
  return stopped;
}

/** Lets the next knock be now and wakes the workers, because an administrator asked to; false where the line is open. */
export async function knockNow(tx: BypassTx, now: Date): Promise<boolean> {
  const rows = await tx.rows
    .update(mailLine)
    .set({ nextSendAt: now })
    .where(and(eq(mailLine.id, 1), sql`${mailLine.stoppedKind} is not null`))
    .returning({ id: mailLine.id });
  await tx.rows.execute(sql`select pg_notify('rbo_mail', '')`);
  return rows.length === 1;
}

export type SentCounts = { onDay: number; inMonth: number };

/** The day in UTC, which is the relay's. */
export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Counts one mail that the relay took on `day` (UTC), or may have taken: it counts what it took, whether or not we heard
 * so. Returns how many that makes on the day and in its month.
 */
export async function countSent(tx: WorkerTx, day: string): Promise<SentCounts> {
  const isSameMonth = sql`date_trunc('month', ${mailLine.countedOn}) = date_trunc('month', ${day}::date)`;
  const [row] = await tx.rows
    .update(mailLine)
    .set({
      countedOn: day,
      sentOnDay: sql`case when ${mailLine.countedOn} = ${day}::date then ${mailLine.sentOnDay} + 1 else 1 end`,
      sentInMonth: sql`case when ${isSameMonth} then ${mailLine.sentInMonth} + 1 else 1 end`,
    })
    .returning({ onDay: mailLine.sentOnDay, inMonth: mailLine.sentInMonth });
  if (!row) throw new Error("mail_line: the one row is missing");
  return row;
}

/** What has been counted for `day` and its month so far. */
export function sentSoFar({ countedOn, sentOnDay, sentInMonth }: MailLineRow, day: string): SentCounts {
  return {
    onDay: countedOn === day ? sentOnDay : 0,
    inMonth: countedOn.slice(0, 7) === day.slice(0, 7) ? sentInMonth : 0,
  };
}
