import { leaseNextMail, nextMailDueAt, settleMail } from "@rbo/db/mail/outbox.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { holdLease, leaseMs } from "./hold-lease.ts";
import type { MailDeps } from "./mail-deps.ts";
import { lineRestMs } from "./retry-policy.ts";
import { sendLeasedMail } from "./send-leased-mail.ts";

export type MailWorker = {
  /** Finishes the send in hand, then stops. */
  stop(): Promise<void>;
};

/** At most two sends a second: what the relay allows. */
const pauseBetweenSendsMs = 500;
const longestWaitMs = 30_000;

/**
 * Works the outbox off, one mail at a time, on any number of servers: woken by NOTIFY, with a slow poll behind it for
 * where LISTEN is not to be had. A failure of the line itself rests it instead of burning every mail's attempts.
 */
export function startMailWorker(deps: MailDeps): MailWorker {
  const stopping = new AbortController();
  const bell = makeBell(stopping.signal);
  const listening = deps.db.listen("rbo_mail", bell.ring).catch((error: unknown) => {
    deps.log.warn({ err: error }, "mail worker: no LISTEN, polling only");
    return null;
  });
  const running = run(deps, stopping.signal, bell);
  return {
    stop: async () => {
      stopping.abort();
      await running;
      await (await listening)?.().catch(() => undefined);
    },
  };
}

async function run(deps: MailDeps, stopped: AbortSignal, bell: Bell): Promise<void> {
  while (!stopped.aborted) {
    try {
      const result = await sendNextMail(deps);
      if (result === "idle") await bell.wait(await idleMs(deps));
      else if (result === "line_down") await bell.waitFully(lineRestMs);
      else await bell.waitFully(pauseBetweenSendsMs);
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
    await withWorker(deps.db, (tx) => settleMail(tx, mail, outcome));
    deps.log.info({ mailId: mail.id, event: mail.event, state: outcome.state }, "mail settled");
    return isLineDown ? "line_down" : "settled";
  } finally {
    release();
  }
}

async function idleMs(deps: MailDeps): Promise<number> {
  const dueAt = await withWorker(deps.db, nextMailDueAt);
  if (!dueAt) return longestWaitMs;
  return Math.min(longestWaitMs, Math.max(50, dueAt.getTime() - deps.clock.now().getTime()));
}

type Bell = {
  ring(): void;
  /** Until rung, the time is up or the worker stops. A ring while nobody waits is kept. */
  wait(ms: number): Promise<void>;
  /** Until the time is up or the worker stops. */
  waitFully(ms: number): Promise<void>;
};

function makeBell(stopped: AbortSignal): Bell {
  let isRung = false;
  let wake: (() => void) | null = null;
  const pause = (ms: number, canRing: boolean) =>
    new Promise<void>((resolve) => {
      if (stopped.aborted || (canRing && isRung)) {
        isRung = false;
        return resolve();
      }
      const done = () => {
        clearTimeout(timer);
        stopped.removeEventListener("abort", done);
        wake = null;
        if (canRing) isRung = false;
        resolve();
      };
      const timer = setTimeout(done, ms);
      stopped.addEventListener("abort", done);
      if (canRing) wake = done;
    });
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    wait: (ms) => pause(ms, true),
    waitFully: (ms) => pause(ms, false),
  };
}
