import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  moveSessionExpiry,
} from "@rbo/db/auth/auth.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import { authReads } from "@rbo/db/tenancy/reads";
import type { AuthTx } from "@rbo/db/tenancy/transactions";
import type { Adapter } from "lucia";
import type { Deps } from "../app/deps.ts";
import { hashToken } from "./secret-token.ts";

/** Runs work in a transaction of the sign-in role: one of its own, or the one the verb is in. */
export type RunAuth = <T>(work: (tx: AuthTx) => Promise<T>) => Promise<T>;

export type SessionAttributes = { idHash: string; userAgent: string | null; absoluteExpiresAt: Date };

/**
 * lucia's storage. lucia itself judges the sliding expiry, by the system's clock. Only the SHA-256 of a session id reaches the database, so a leaked table opens nothing; a session
 * slides along with use but ends at its absolute expiry, and with the account's deactivation.
 */
export function sessionAdapter(run: RunAuth, { db, clock }: Pick<Deps, "db" | "clock">): Adapter {
  return {
    getSessionAndUser: async (sessionId) => {
      const found = await findSession(authReads(db), hashToken(sessionId));
      if (!found || isOver(found.session, found.stringer, clock.now())) return [null, null];
      const { idHash, stringerId, expiresAt, userAgent, absoluteExpiresAt } = found.session;
      return [
        { id: sessionId, userId: stringerId, expiresAt, attributes: { idHash, userAgent, absoluteExpiresAt } },
        { id: stringerId, attributes: found.stringer },
      ];
    },
    setSession: ({ id, userId, expiresAt, attributes: { userAgent, absoluteExpiresAt } }) =>
      run((tx) =>
        insertSession(tx, {
          ...{ idHash: hashToken(id), stringerId: userId, userAgent, createdAt: clock.now() },
          ...{ expiresAt, absoluteExpiresAt },
        }),
      ),
    updateSessionExpiration: (sessionId, expiresAt) =>
      run((tx) => moveSessionExpiry(tx, hashToken(sessionId), expiresAt)),
    deleteSession: (sessionId) => run((tx) => deleteSession(tx, hashToken(sessionId))),
    deleteUserSessions: (stringerId) => run((tx) => deleteSessionsOf(tx, stringerId)),
    deleteExpiredSessions: () => run((tx) => deleteExpiredSessions(tx, new Date())),
    // lucia would hash what is a hash already and revoke nothing; devices are listed by our own repository.
    getUserSessions: () => Promise.reject(new Error("list sessions through auth.repo")),
  };
}

const isOver = (session: { absoluteExpiresAt: Date }, stringer: StringerRow, now: Date): boolean =>
  stringer.deactivatedAt !== null || session.absoluteExpiresAt <= now;
