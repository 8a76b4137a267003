import { rateLimitStore } from "@rbo/db/auth/rate-limit-store";
import type { Database } from "@rbo/db/connection/database";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { hashToken } from "./secret-token.ts";

/** So many points in so many seconds. */
export type LimitRule = { points: number; duration: number };

/** A limit counted in the database, so that it holds across app servers. */
export function attemptLimiter(db: Database, keyPrefix: string, rule: LimitRule): RateLimiterPostgres {
  const store = { storeClient: rateLimitStore(db), storeType: "client", tableName: "rate_limits", tableCreated: true };
  return new RateLimiterPostgres({ ...store, keyPrefix, ...rule });
}

/** Uses up one point. Throws `too_many_attempts` with the seconds to wait. */
export async function takePoint(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new DomainError("too_many_attempts", { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}

/** Addresses of people are not kept in clear where only counting is wanted. */
export const addressKey = (email: string): string => hashToken(email.trim().toLowerCase());
