import {
  extendOffboardingLease,
  type LeasedOffboarding,
  leaseNextOffboarding,
  nextOffboardingDueAt,
} from "@rbo/db/offboarding/offboarding-work.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { newId } from "@rbo/shared/ids/id";
import { startWokenWorker, type Worker } from "../worker/woken-worker.ts";
import { beginErasing } from "./begin-erasing.ts";
import { checkBook } from "./check-book.ts";
import { eraseBook } from "./erase-book.ts";
import { makeArchive } from "./make-archive.ts";
import type { OffboardingDeps } from "./offboarding-deps.ts";

/** How long a step of a worker that died stays its own. */
export const stepLeaseMs = 60_000;
const slowestPollMs = 600_000;

/**
 * Moves leavings on, one step at a time, on any number of servers: woken by NOTIFY, with a slow poll behind it. Which step
 * is at hand stands in the row, so that whoever takes it up after a crash goes on there.
 */
export const startOffboardingWorker = (deps: OffboardingDeps, pollMs = slowestPollMs): Worker =>
  startWokenWorker(deps, {
    name: "offboarding",
    channel: "rbo_offboarding",
    turn: async () => ((await doNextStep(deps)) === "done" ? 0 : idleMs(deps, pollMs)),
  });

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
