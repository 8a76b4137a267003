import type { Database } from "@rbo/db/connection/database";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { addressKey, attemptLimiter, takePoint } from "./attempt-limiter.ts";

const hourS = 3600;

/**
 * Links for a new password asked for: by one place, whatever the account, and for one account, whether it exists or
 * not. Few enough that nobody's mailbox is filled by a stranger.
 */
const rules = { ip: { points: 20, duration: hourS }, account: { points: 4, duration: hourS } } as const;

export type ResetLimits = {
  /**
   * Counts one request; false where this account has been mailed often enough, which is nobody's to know who asks.
   * Throws `too_many_attempts` with the seconds to wait where one place asks too often.
   */
  take(request: { email: string; ip: string }): Promise<boolean>;
};

export function createResetLimits(db: Database): ResetLimits {
  const ip = attemptLimiter(db, "reset_ip", rules.ip);
  const account = attemptLimiter(db, "reset_account", rules.account);
  return {
    take: async (request) => {
      await takePoint(ip, request.ip);
      return takePoint(account, addressKey(request.email)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DomainError) return false;
          throw error;
        },
      );
    },
  };
}
