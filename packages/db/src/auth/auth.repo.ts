import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { stringers } from "../stringers/stringers.table.ts";
import type { AuthReads } from "../tenancy/reads.ts";
import type { AuthTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { oneTimeLinks, sessions, stringerCredentials } from "./auth.table.ts";
import { sessionStatement } from "./session.statement.ts";

export type SessionRow = typeof sessions.$inferSelect;
export type OneTimeLinkRow = typeof oneTimeLinks.$inferSelect;

/** Whether anybody has an account: on an empty database `start` prints the link that makes the first admin. */
export async function hasAnyStringer(tx: AuthTx): Promise<boolean> {
  const rows = await tx.rows.select({ id: stringers.id }).from(stringers).limit(1);
  return rows.length > 0;
}

/** Held until the transaction ends: of two who would be the first account, one comes second. */
export async function lockFirstAccount(tx: AuthTx): Promise<void> {
  await tx.rows.execute(sql`select pg_advisory_xact_lock(hashtext('racket-book first account'))`);
}

export async function findPasswordHash(tx: AuthTx, stringerId: string): Promise<string | null> {
  const [row] = await tx.rows
    .select({ hash: stringerCredentials.passwordHash })
    .from(stringerCredentials)
    .where(eq(stringerCredentials.stringerId, stringerId));
  return row?.hash ?? null;
}

export async function savePasswordHash(tx: AuthTx, stringerId: string, passwordHash: string, at: Date): Promise<void> {
  await tx.rows
    .insert(stringerCredentials)
    .values({ stringerId, passwordHash, changedAt: at })
    .onConflictDoUpdate({ target: stringerCredentials.stringerId, set: { passwordHash, changedAt: at } });
}

export async function insertSession(tx: AuthTx, row: typeof sessions.$inferInsert): Promise<void> {
  await tx.rows.insert(sessions).values(row);
}

/** A session and its account; expiry is the caller's to judge. */
export async function findSession(tx: AuthReads, idHash: string) {
  const [row] = await tx.run(sessionStatement, { idHash });
  if (!row) return null;
  const { idHash: _, userAgent, expiresAt, absoluteExpiresAt, ...stringer } = row;
  return { session: { idHash, stringerId: stringer.id, userAgent, expiresAt, absoluteExpiresAt }, stringer };
}

/** Sessions of one account that still hold, newest first: the devices signed in. */
export async function listSessions(tx: AuthTx, stringerId: string, now: Date): Promise<SessionRow[]> {
  return tx.rows
    .select()
    .from(sessions)
    .where(and(eq(sessions.stringerId, stringerId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt));
}

export async function moveSessionExpiry(tx: AuthTx, idHash: string, expiresAt: Date): Promise<void> {
  await tx.rows.update(sessions).set({ expiresAt }).where(eq(sessions.idHash, idHash));
}

export async function deleteSession(tx: AuthTx, idHash: string): Promise<void> {
  await tx.rows.delete(sessions).where(eq(sessions.idHash, idHash));
}

/** Ends one session of one account; false where it has no such session. */
export async function deleteSessionOf(tx: AuthTx, stringerId: string, idHash: string): Promise<boolean> {
  const rows = await tx.rows
    .delete(sessions)
    .where(and(eq(sessions.stringerId, stringerId), eq(sessions.idHash, idHash)))
    .returning({ idHash: sessions.idHash });
  return rows.length === 1;
}

export async function deleteSessionsOf(tx: AuthTx | BypassTx, stringerId: string): Promise<void> {
  await tx.rows.delete(sessions).where(eq(sessions.stringerId, stringerId));
}

export async function deleteExpiredSessions(tx: AuthTx, now: Date): Promise<void> {
  await tx.rows.delete(sessions).where(lt(sessions.expiresAt, now));
}

export async function insertOneTimeLink(tx: AuthTx | BypassTx, row: typeof oneTimeLinks.$inferInsert): Promise<void> {
  await tx.rows.insert(oneTimeLinks).values(row);
}

/** A link that can still be used at `now`. */
export async function findUsableLink(tx: AuthTx, tokenHash: string, now: Date): Promise<OneTimeLinkRow | null> {
  const [row] = await tx.rows
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now)));
  return row ?? null;
}

/** Uses a link up: of two at once, exactly one gets it. */
export async function takeLink(tx: AuthTx, tokenHash: string, now: Date): Promise<OneTimeLinkRow | null> {
  const [row] = await tx.rows
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now)))
    .returning();
  return row ?? null;
}

/** Ends every open link of one account and purpose: a new one replaces them. */
export async function endLinksOf(
  tx: AuthTx | BypassTx,
  stringerId: string,
  purpose: OneTimeLinkRow["purpose"],
  now: Date,
): Promise<void> {
  await tx.rows
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(
      and(eq(oneTimeLinks.stringerId, stringerId), eq(oneTimeLinks.purpose, purpose), isNull(oneTimeLinks.usedAt)),
    );
}
