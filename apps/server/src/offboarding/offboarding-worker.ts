import {
  extendOffboardingLease,
  type LeasedOffboarding,
  leaseNextOffboarding,
  nextOffboardingDueAt,
} from "@rbo/db/offboarding/offboarding-work.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { type Bell, makeBell } from "../mail/bell.ts";
import { beginErasing } from "./begin-erasing.ts";
import { checkBook } from "./check-book.ts";
import { eraseBook } from "./erase-book.ts";
import { makeArchive } from "./make-archive.ts";
import type { OffboardingDeps } from "./offboarding-deps.ts";

export type OffboardingWorker = {
  /** Finishes the step in hand, then stops. */
  stop(): Promise<void>;
};

/** How long a step of a worker that died stays its own. */
export const stepLeaseMs = 60_000;
const slowestPollMs = 600_000;

/**
 * Moves leavings on, one step at a time, on any number of servers: woken by NOTIFY, with a slow poll behind it. Which step
 * is at hand stands in the row, so that whoever takes it up after a crash goes on there.
 */
export function startOffboardingWorker(deps: OffboardingDeps, pollMs = slowestPollMs): OffboardingWorker {
  const stopping = new AbortController();
  const bell = makeBell(stopping.signal);
  const listening = listen(deps, bell);
  const running = run(deps, pollMs, stopping.signal, bell);
  return {
    stop: async () => {
      stopping.abort();
      await running;
      const unlisten = await listening;
      await unlisten?.().catch((error: unknown) => {
        deps.log.debug({ err: error }, "offboarding: the listening connection was gone already");
      });
    },
  };
}

async function listen(deps: OffboardingDeps, bell: Bell): Promise<(() => Promise<void>) | null> {
  try {
    const unlisten = await deps.db.listen("rbo_offboarding", bell.ring);
    bell.ring();
    return unlisten;
  } catch (error) {
    deps.log.warn({ err: error }, "offboarding: no LISTEN, polling only");
    return null;
  }
}

async function run(deps: OffboardingDeps, pollMs: number, stopped: AbortSignal, bell: Bell): Promise<void> {
  while (!stopped.aborted) {
    try {
      const result = await doNextStep(deps);
      if (result === "idle") await bell.wait(await idleMs(deps, pollMs));
    } catch (error) {
      // Nothing is lost: the lease runs out, and the step is begun again.
      deps.log.error({ err: error }, "offboarding: will go on");
      await bell.waitFully(2_000);
    }
  }
}

/** Does the step that has been due the longest, if any. Exported for tests. */
export async function doNextStep(deps: OffboardingDeps): Promise<"idle" | "done"> {
  const lease = { token: newId(), now: deps.clock.now(), until: leaseEnd(deps) };
  const leased = await withWorker(deps.db, (tx) => leaseNextOffboarding(tx, lease));
  if (!leased) return "idle";
  const release = holdStep(deps, leased);
  try {
    await doStep(deps, leased);
    return "done";
  } finally {
    release();
  }
}

function doStep(deps: OffboardingDeps, leased: LeasedOffboarding): Promise<void> {
  switch (leased.state) {
    case "archiving":
      return makeArchive(deps, leased);
    case "checking":
      return checkBook(deps, leased);
    case "grace":
      return beginErasing(deps, leased);
    case "erasing":
      return eraseBook(deps, leased);
    case "ready":
    case "erased":
    case "cancelled":
      throw new Error(`offboarding: there is nothing to do in the state ${leased.state}`);
  }
}

const leaseEnd = ({ clock }: OffboardingDeps): Date => new Date(clock.now().getTime() + stepLeaseMs);

/** Keeps the lease of a slow step alive by a heartbeat, until the returned function is called. */
function holdStep(deps: OffboardingDeps, leased: LeasedOffboarding): () => void {
  const heartbeat = setInterval(() => {
    withWorker(deps.db, (tx) => extendOffboardingLease(tx, leased, leaseEnd(deps))).catch((error: unknown) =>
      deps.log.warn({ err: error, offboardingId: leased.id }, "offboarding: heartbeat failed"),
    );
  }, stepLeaseMs / 3);
  heartbeat.unref();
  return () => clearInterval(heartbeat);
}

async function idleMs({ db, clock }: OffboardingDeps, pollMs: number): Promise<number> {
  const dueAt = await withWorker(db, nextOffboardingDueAt);
  if (!dueAt) return pollMs;
  return Math.min(pollMs, Math.max(20, dueAt.getTime() - clock.now().getTime()));
}
