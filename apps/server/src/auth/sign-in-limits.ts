import type { Database } from "@rbo/db/connection/database";
import { addressKey, attemptLimiter, takePoint } from "./attempt-limiter.ts";

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
  const limiter = (kind: keyof typeof rules) => attemptLimiter(db, `sign_in_${kind}`, rules[kind]);
  const [pair, ip, email] = [limiter("pair"), limiter("ip"), limiter("email")];
  return {
    take: async (attempt) => {
      const address = addressKey(attempt.email);
      await takePoint(ip, attempt.ip);
      await takePoint(email, address);
      await takePoint(pair, `${address}:${attempt.ip}`);
      return {
        forgive: async () => {
          await pair.delete(`${address}:${attempt.ip}`);
          await Promise.all([ip.reward(attempt.ip), email.reward(address)]);
        },
      };
    },
  };
}
