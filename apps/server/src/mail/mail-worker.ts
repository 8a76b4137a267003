import { type LeasedMail, leaseNextMail, type MailOutcome, nextMailDueAt, settleMail } from "@rbo/db/mail/outbox.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { type Bell, makeBell } from "./bell.ts";
import { holdLease, leaseMs } from "./hold-lease.ts";
import type { MailDeps } from "./mail-deps.ts";
import { lineRestMs } from "./retry-policy.ts";
import { sendLeasedMail } from "./send-leased-mail.ts";

export type MailWorker = {
  /** Finishes the send in hand, then stops. */
  stop(): Promise<void>;
};

/** How long the worker waits between two sends, for the next call, and after a failure of the line. */
export type MailPace = { betweenSendsMs: number; pollMs: number; lineRestMs: number };

/** At most two sends a second: what the relay allows. */
const relayPace: MailPace = { betweenSendsMs: 500, pollMs: 30_000, lineRestMs };

/**
 * Works the outbox off, one mail at a time, on any number of servers: woken by NOTIFY, with a slow poll behind it for
 * where LISTEN is not to be had. A failure of the line itself rests it instead of burning every mail's attempts.
 */
export function startMailWorker(deps: MailDeps, pace: MailPace = relayPace): MailWorker {
  const stopping = new AbortController();
  const bell = makeBell(stopping.signal);
  const listening = listenForMail(deps, bell);
  const running = run(deps, pace, stopping.signal, bell);
  return {
    stop: async () => {
      stopping.abort();
      await running;
      const unlisten = await listening;
      await unlisten?.().catch((error: unknown) => {
        deps.log.debug({ err: error }, "mail worker: the listening connection was gone already");
      });
    },
  };
}

/** Rings once it listens, too: for what came in before. Null where LISTEN is not to be had. */
async function listenForMail(deps: MailDeps, bell: Bell): Promise<(() => Promise<void>) | null> {
  try {
    const unlisten = await deps.db.listen("rbo_mail", bell.ring);
    bell.ring();
    return unlisten;
  } catch (error) {
    deps.log.warn({ err: error }, "mail worker: no LISTEN, polling only");
    return null;
  }
}

async function run(deps: MailDeps, pace: MailPace, stopped: AbortSignal, bell: Bell): Promise<void> {
  while (!stopped.aborted) {
    try {
      const result = await sendNextMail(deps);
      if (result === "idle") await bell.wait(await idleMs(deps, pace));
      else await bell.waitFully(result === "line_down" ? pace.lineRestMs : pace.betweenSendsMs);
    } catch (error) {
      // The database may be restarting; nothing is lost, the lease runs out and the mail comes round again.
      deps.log.error({ err: error }, "mail worker: will go on");
      await bell.waitFully(2_000);
    }
  }
}

/** Sends the mail that has been due the longest, if any. Exported for tests and for the operator's command line. */
export async function sendNextMail(deps: MailDeps): Promise<"idle" | "settled" | "line_down"> {
  const now = deps.clock.now();
  const lease = { token: newId(), now, until: new Date(now.getTime() + leaseMs) };
  const mail = await withWorker(deps.db, (tx) => leaseNextMail(tx, lease));
  if (!mail) return "idle";
  const release = holdLease(deps, mail);
  try {
    const { outcome, isLineDown } = await sendLeasedMail(deps, mail);
    await settle(deps, mail, outcome);
    if (!isLineDown) return "settled";
    deps.log.warn({ answer: outcome.answer }, "mail worker: no mail gets through, the line rests");
    return "line_down";
  } finally {
    release();
  }
}

async function settle(deps: MailDeps, mail: LeasedMail, outcome: MailOutcome): Promise<void> {
  const isOurs = await withWorker(deps.db, (tx) => settleMail(tx, mail, outcome));
  const what = { mailId: mail.id, event: mail.event, state: outcome.state };
  if (isOurs) deps.log.info(what, "mail settled");
  else deps.log.warn(what, "mail: the lease ran out meanwhile, another worker has it");
}

async function idleMs(deps: MailDeps, pace: MailPace): Promise<number> {
  const dueAt = await withWorker(deps.db, nextMailDueAt);
  if (!dueAt) return pace.pollMs;
  return Math.min(pace.pollMs, Math.max(50, dueAt.getTime() - deps.clock.now().getTime()));
}
