import type { Database } from "@rbo/db/connection/database";
import { attemptLimiter, takePoint } from "../auth/attempt-limiter.ts";

/** Test mails of one administrator: enough to put DNS records right by, too few to use a day's cap up. */
const rule = { points: 10, duration: 3600 };

export type TestMailLimits = {
  /** Counts one test mail. Throws `too_many_attempts` with the seconds to wait. */
  take(stringerId: string): Promise<void>;
};

export function createTestMailLimits(db: Database): TestMailLimits {
  const limiter = attemptLimiter(db, "test_mail", rule);
  return { take: (stringerId) => takePoint(limiter, stringerId) };
}
