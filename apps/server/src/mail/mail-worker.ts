import { setTimeout as pause } from "node:timers/promises";
import { leaseNextMail, nextMailDueAt } from "@rbo/db/mail/outbox.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { startWokenWorker, type Worker } from "../worker/woken-worker.ts";
import { holdLease, leaseMs } from "./hold-lease.ts";
import type { MailDeps } from "./mail-deps.ts";
import { type SendResult, sendLeasedMail } from "./send-leased-mail.ts";
import { type Leased, sayNearCap, settleResult } from "./settle-result.ts";

/** How long the next mail waits after one, and how often to look where nobody calls. */
export type MailPace = { betweenSendsMs: number; pollMs: number };

/** At most two sends a second, of all servers together: what the relay allows. */
const relayPace: MailPace = { betweenSendsMs: 500, pollMs: 30_000 };

/**
 * Works the outbox off, one mail at a time, on any number of servers: woken by NOTIFY, with a slow poll behind it for
 * where LISTEN is not to be had. A failure of the line itself rests it instead of burning every mail's attempts.
 */
export const startMailWorker = (deps: MailDeps, pace: MailPace = relayPace): Worker =>
  startWokenWorker(deps, {
    name: "mail worker",
    channel: "rbo_mail",
    turn: async () => ((await sendNextMail(deps, pace.betweenSendsMs)) === "settled" ? 0 : idleMs(deps, pace)),
  });

/**
 * Sends the mail that has been due the longest: "idle" where none is, "held" where the line lets none go yet, and
 * "line_down" where this one found the line down. Exported for tests and for the demo.
 */
export async function sendNextMail(deps: MailDeps, paceMs = 0): Promise<"idle" | "held" | "settled" | "line_down"> {
  const now = deps.clock.now();
  const until = new Date(now.getTime() + leaseMs);
  // A knock at a stopped line is one worker's for as long as its mail is.
  const lease = { token: newId(), now, until, paceMs, knockMs: leaseMs };
  const leased = await withWorker(deps.db, (tx) => leaseNextMail(tx, lease));
  if (leased.kind !== "leased") return leased.kind;
  if (leased.lost) sayNearCap(deps, leased.lost);
  const release = holdLease(deps, leased.mail);
  try {
    const result = await sendLeasedMail(deps, leased.mail);
    await settleSurely(deps, leased, result);
    return "lineStop" in result ? "line_down" : "settled";
  } finally {
    release();
  }
}

/**
 * What became of a mail is known here alone, and forgotten it would be sent again: while the lease is ours, a database
 * that restarts is waited for.
 */
async function settleSurely(deps: MailDeps, leased: Leased, result: SendResult): Promise<void> {
  for (let triesLeft = settleTries; ; triesLeft -= 1) {
    try {
      return await settleResult(deps, leased, result);
    } catch (error) {
      if (triesLeft === 0) throw error;
      deps.log.warn({ err: error, mailId: leased.mail.id }, "mail worker: the outcome is not recorded yet");
      await pause(settleRestMs);
    }
  }
}

const settleRestMs = 1_000;
const settleTries = leaseMs / settleRestMs;

async function idleMs(deps: MailDeps, pace: MailPace): Promise<number> {
  const dueAt = await withWorker(deps.db, nextMailDueAt);
  if (!dueAt) return pace.pollMs;
  return Math.min(pace.pollMs, Math.max(20, dueAt.getTime() - deps.clock.now().getTime()));
}
