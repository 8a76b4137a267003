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

/** A relay that answers "too many today" is asked again when its day may have turned: in an hour. */
export const capDelayMs = 3_600_000;

/** How long the line rests after a failure that would meet every mail: no connection, no TLS, wrong password. */
export const lineRestMs = 300_000;
