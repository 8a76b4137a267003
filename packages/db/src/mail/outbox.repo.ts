import { and, asc, eq, lte, min, or, sql } from "drizzle-orm";
import type { WorkerTx } from "../tenancy/transactions.ts";
import { countSent, findMailLine, type SentCounts, takeTurn, utcDay } from "./mail-line.repo.ts";
import type { MailRow } from "./mails.repo.ts";
import { mails } from "./mails.table.ts";

/** A mail this worker alone may send until the lease ends. */
export type LeasedMail = MailRow & { leaseToken: string };

/** Said in the very words of the partial indexes, so that looking for work costs the same beside a million sent mails. */
const isWaiting = sql`${mails.state} in ('queued', 'waiting')`;
const isLeased = sql`${mails.state} = 'sending'`;

export type Lease = {
  token: string;
  now: Date;
  until: Date;
  /** How long the next mail, of whichever server, waits after this one; and how long while the line is stopped. */
  paceMs: number;
  knockMs: number;
};

/**
 * idle: nothing is due; held: something is, and the line lets it go at `until`. `lost` is our count, where the worker
 * that had the mail before died over it: the relay may have taken it, so it counts.
 */
export type LeaseResult =
  | { kind: "idle" }
  | { kind: "held"; until: Date }
  | { kind: "leased"; mail: LeasedMail; isKnock: boolean; lost: SentCounts | null };

/**
 * Leases the mail that has been due the longest, or one whose lease ran out (its worker died), skipping rows that
 * another worker is taking. The attempt is counted here, before anything is sent. Locked first and updated by its key
 * then: in one statement, a plan may run the locking part more than once and lease more than one.
 */
export async function leaseNextMail(tx: WorkerTx, lease: Lease): Promise<LeaseResult> {
  const [due] = await tx.rows
    .select({ stringerId: mails.stringerId, id: mails.id, state: mails.state })
    .from(mails)
    .where(or(and(isWaiting, lte(mails.nextAttemptAt, lease.now)), and(isLeased, lte(mails.leaseUntil, lease.now))))
    .orderBy(asc(sql`coalesce(${mails.nextAttemptAt}, ${mails.leaseUntil})`), asc(mails.id))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!due) return { kind: "idle" };
  const turn = await takeTurn(tx, lease);
  if (turn.until) return { kind: "held", until: turn.until };
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
  if (!row) throw new Error("mails: the row just locked is gone");
  const lost = due.state === "sending" ? await countSent(tx, utcDay(lease.now)) : null;
  return { kind: "leased", mail: { ...row, leaseToken: lease.token }, isKnock: turn.isKnock, lost };
}

/** What became of a leased mail; `answer` is the relay's, or why it was not asked. failed is for good. */
export type MailOutcome =
  | { state: "sent"; answer: string; at: Date }
  | { state: "failed"; answer: string; at: Date }
  | { state: "waiting"; answer: string; at: Date; retryAt: Date; countsAsAttempt: boolean }
  | { state: "not_sent"; answer: string; at: Date; reason: "expired" };

/**
 * Records the outcome and returns the row as it is now; null where the lease ran out and another worker took over. A
 * mail taken back meanwhile does not wait for another try.
 */
export async function settleMail(
  tx: WorkerTx,
  mail: Pick<LeasedMail, "stringerId" | "id" | "leaseToken">,
  outcome: MailOutcome,
): Promise<MailRow | null> {
  const ours = and(eq(mails.stringerId, mail.stringerId), eq(mails.id, mail.id), eq(mails.leaseToken, mail.leaseToken));
  const [held] = await tx.rows.select({ withdrawn: mails.withdrawnReason }).from(mails).where(ours).for("update");
  if (!held) return null;
  const withdrawn = outcome.state === "waiting" ? held.withdrawn : null;
  const state = withdrawn ? "not_sent" : outcome.state;
  const [row] = await tx.rows
    .update(mails)
    .set({
      state,
      notSentReason: withdrawn ?? (outcome.state === "not_sent" ? outcome.reason : null),
      lastAnswer: outcome.answer.slice(0, 1000),
      leaseToken: null,
      leaseUntil: null,
      nextAttemptAt: outcome.state === "waiting" && !withdrawn ? outcome.retryAt : null,
      sentAt: outcome.state === "sent" ? outcome.at : null,
      updatedAt: outcome.at,
      ...(outcome.state === "waiting" && !outcome.countsAsAttempt ? { attempts: sql`${mails.attempts} - 1` } : {}),
    })
    .where(ours)
    .returning();
  return row ?? null;
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

/** When it is worth looking again: the next mail falls due or a lease ends, and the line lets it go. Null: nothing waits. */
export async function nextMailDueAt(tx: WorkerTx): Promise<Date | null> {
  const [due] = await tx.rows
    .select({ at: min(mails.nextAttemptAt) })
    .from(mails)
    .where(isWaiting);
  const [leased] = await tx.rows
    .select({ at: min(mails.leaseUntil) })
    .from(mails)
    .where(isLeased);
  const instants = [due?.at, leased?.at].filter((at) => at instanceof Date).map((at) => at.getTime());
  if (instants.length === 0) return null;
  const { nextSendAt } = await findMailLine(tx);
  return new Date(Math.max(Math.min(...instants), nextSendAt.getTime()));
}
