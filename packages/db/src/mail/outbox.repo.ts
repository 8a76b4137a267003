import { and, asc, count, eq, gte, lte, min, or, sql } from "drizzle-orm";
import type { WorkerTx } from "../tenancy/transactions.ts";
import type { MailRow } from "./mails.repo.ts";
import { mails } from "./mails.table.ts";

/** A mail this worker alone may send until the lease ends. */
export type LeasedMail = MailRow & { leaseToken: string };

/** Said in the very words of the partial indexes, so that looking for work costs the same beside a million sent mails. */
const isWaiting = sql`${mails.state} in ('queued', 'waiting')`;
const isLeased = sql`${mails.state} = 'sending'`;

/**
 * Leases the mail that has been due the longest, or one whose lease ran out (its worker died), skipping rows that
 * another worker is taking. The attempt is counted here, before anything is sent. Locked first and updated by its key
 * then: in one statement, a plan may run the locking part more than once and lease more than one.
 */
export async function leaseNextMail(
  tx: WorkerTx,
  lease: { token: string; now: Date; until: Date },
): Promise<LeasedMail | null> {
  const [due] = await tx.rows
    .select({ stringerId: mails.stringerId, id: mails.id })
    .from(mails)
    .where(or(and(isWaiting, lte(mails.nextAttemptAt, lease.now)), and(isLeased, lte(mails.leaseUntil, lease.now))))
    .orderBy(asc(sql`coalesce(${mails.nextAttemptAt}, ${mails.leaseUntil})`), asc(mails.id))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!due) return null;
  const [row] = await tx.rows
    .update(mails)
    .set({
      state: "sending",
      leaseToken: lease.token,
      leaseUntil: lease.until,
      nextAttemptAt: null,
      attempts: sql`${mails.attempts} + 1`,
      updatedAt: lease.now,
    })
    .where(and(eq(mails.stringerId, due.stringerId), eq(mails.id, due.id)))
    .returning();
  return row ? { ...row, leaseToken: lease.token } : null;
}

/** What became of a leased mail; `answer` is the relay's, or why it was not asked. failed is for good. */
export type MailOutcome =
  | { state: "sent"; answer: string; at: Date }
  | { state: "failed"; answer: string; at: Date }
  | { state: "waiting"; answer: string; at: Date; retryAt: Date; countsAsAttempt: boolean };

/** Records the outcome if the lease is still this worker's; false where it ran out and another took over. */
export async function settleMail(
  tx: WorkerTx,
  mail: Pick<LeasedMail, "stringerId" | "id" | "leaseToken">,
  outcome: MailOutcome,
): Promise<boolean> {
  const rows = await tx.rows
    .update(mails)
    .set({
      state: outcome.state,
      lastAnswer: outcome.answer.slice(0, 1000),
      leaseToken: null,
      leaseUntil: null,
      nextAttemptAt: outcome.state === "waiting" ? outcome.retryAt : null,
      sentAt: outcome.state === "sent" ? outcome.at : null,
      updatedAt: outcome.at,
      ...(outcome.state === "waiting" && !outcome.countsAsAttempt ? { attempts: sql`${mails.attempts} - 1` } : {}),
    })
    .where(and(eq(mails.stringerId, mail.stringerId), eq(mails.id, mail.id), eq(mails.leaseToken, mail.leaseToken)))
    .returning({ id: mails.id });
  return rows.length === 1;
}

/** Holds on to a mail whose sending takes long; false where the lease was lost. */
export async function extendLease(
  tx: WorkerTx,
  mail: Pick<LeasedMail, "stringerId" | "id" | "leaseToken">,
  until: Date,
): Promise<boolean> {
  const rows = await tx.rows
    .update(mails)
    .set({ leaseUntil: until })
    .where(and(eq(mails.stringerId, mail.stringerId), eq(mails.id, mail.id), eq(mails.leaseToken, mail.leaseToken)))
    .returning({ id: mails.id });
  return rows.length === 1;
}

/** When the next mail falls due or its lease ends; null where the outbox is empty. */
export async function nextMailDueAt(tx: WorkerTx): Promise<Date | null> {
  const [due] = await tx.rows
    .select({ at: min(mails.nextAttemptAt) })
    .from(mails)
    .where(isWaiting);
  const [leased] = await tx.rows
    .select({ at: min(mails.leaseUntil) })
    .from(mails)
    .where(isLeased);
  const [first] = [due?.at, leased?.at]
    .filter((at) => at instanceof Date)
    .sort((one, other) => one.getTime() - other.getTime());
  return first ?? null;
}

/** Mails the relay has taken since `since`: our own count against its caps. */
export async function countSentSince(tx: WorkerTx, since: Date): Promise<number> {
  const [row] = await tx.rows
    .select({ mails: count() })
    .from(mails)
    .where(and(eq(mails.state, "sent"), gte(mails.sentAt, since)));
  return row?.mails ?? 0;
}
