import { rateLimitStore } from "@rbo/db/auth/rate-limit-store";
import type { Database } from "@rbo/db/connection/database";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { hashToken } from "./secret-token.ts";

const minuteS = 60;

/**
 * Attempts allowed before a wait, counted in the database so that they hold across app servers. One person at one
 * address gets ten tries; the wider two slow down who tries many addresses, or one from many places.
 */
const rules = {
  pair: { points: 10, duration: 15 * minuteS },
  ip: { points: 100, duration: 60 * minuteS },
  email: { points: 100, duration: 60 * minuteS },
} as const;

export type SignInAttempt = { email: string; ip: string };

export type SignInLimits = {
  /**
   * Counts an attempt before the password is looked at, so that parallel guesses count too. Throws `too_many_attempts`
   * with the seconds to wait. `forgive` takes the count back once the password was right.
   */
  take(attempt: SignInAttempt): Promise<{ forgive(): Promise<void> }>;
};

export function createSignInLimits(db: Database): SignInLimits {
  const store = { storeClient: rateLimitStore(db), storeType: "client", tableName: "rate_limits", tableCreated: true };
  const limiter = (kind: keyof typeof rules) =>
    new RateLimiterPostgres({ ...store, keyPrefix: `sign_in_${kind}`, ...rules[kind] });
  const [pair, ip, email] = [limiter("pair"), limiter("ip"), limiter("email")];
  return {
    take: async (attempt) => {
      // Addresses of people are not kept in clear where only counting is wanted.
      const address = hashToken(attempt.email.trim().toLowerCase());
      const keys = [
        [ip, attempt.ip],
        [email, address],
        [pair, `${address}:${attempt.ip}`],
      ] as const;
      for (const [limit, key] of keys) await consume(limit, key);
      return {
        forgive: async () => {
          await pair.delete(`${address}:${attempt.ip}`);
          await Promise.all([ip.reward(attempt.ip), email.reward(address)]);
        },
      };
    },
  };
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new DomainError("too_many_attempts", { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}
