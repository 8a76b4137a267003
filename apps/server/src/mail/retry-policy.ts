import type { LineStopKind } from "@rbo/shared/mail/mail-line.schema";

const firstDelayMs = 30_000;
const longestDelayMs = 6 * 3_600_000;

/** Four days of tries at the pace of `nextAttempt`. */
export const mostAttempts = 22;

/**
 * When a mail that met a passing failure is tried again: 30 s after the first attempt, four times longer each time up
 * to six hours, a fifth shorter or longer by `chance` (0–1) so that many don't return at once. Null after the last one.
 * Attempts are counted, not days since the mail was made: one that waited for mail to be set up has not been tried yet.
 */
export function nextAttempt(mail: { attempts: number }, now: Date, chance: number): Date | null {
  if (mail.attempts >= mostAttempts) return null;
  const delayMs = Math.min(longestDelayMs, firstDelayMs * 4 ** Math.max(0, mail.attempts - 1));
  return new Date(now.getTime() + delayMs * (0.8 + 0.4 * chance));
}

const longestRestMs = 300_000;

/**
 * When a stopped line is tried again with one mail. Where the relay wants somebody to act, every five minutes, so that
 * it opens by itself once they have; where it can't be reached, half a minute after the first failure and then less
 * and less often, up to that; where a cap is used up, when its next window begins.
 */
export function nextKnock(stop: { kind: LineStopKind; answer: string; knocks: number }, now: Date): Date {
  switch (stop.kind) {
    case "refused":
      return new Date(now.getTime() + longestRestMs);
    case "unreachable":
      return new Date(now.getTime() + Math.min(longestRestMs, 30_000 * 2 ** stop.knocks));
    case "cap":
      return nextWindow(stop.answer, now);
  }
}

/**
 * The start of the next day, month or hour in UTC, whichever the relay's words name; a day where they name none. A
 * minute later than that, since its clock is not ours.
 */
function nextWindow(answer: string, now: Date): Date {
  const [year, month, day, hour] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), now.getUTCHours()];
  if (/month/i.test(answer)) return new Date(Date.UTC(year, month + 1, 1, 0, 1));
  if (/hour/i.test(answer)) return new Date(Date.UTC(year, month, day, hour + 1, 1));
  return new Date(Date.UTC(year, month, day + 1, 0, 1));
}
