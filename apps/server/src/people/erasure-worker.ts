import { setTimeout as pause } from "node:timers/promises";
import { dueErasures } from "@rbo/db/people/erasures.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import type { Deps } from "../app/deps.ts";
import { erasePerson } from "./erase-person.ts";

export type ErasureWorker = {
  /** Finishes the person in hand, then stops. */
  stop(): Promise<void>;
};

type ErasureDeps = Pick<Deps, "db" | "clock" | "log">;

/** What is put off, or falls due, is taken up within these minutes; nobody waits for it. */
const lookEveryMs = 10 * 60_000;

/** Erases who is due, on any number of servers: at once, and then every few minutes. */
export function startErasureWorker(deps: ErasureDeps): ErasureWorker {
  const stopping = new AbortController();
  const running = run(deps, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function run(deps: ErasureDeps, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    await eraseDuePeople(deps, stopped).catch((error: unknown) => {
      // The database may be restarting; what is due stays due.
      deps.log.error({ err: error }, "erasure worker: will go on");
    });
    await pause(lookEveryMs, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/**
 * Erases everybody whose time has come, one after the other, and returns how many. One that fails holds back no other.
 */
export async function eraseDuePeople(deps: ErasureDeps, stopped?: AbortSignal): Promise<number> {
  const due = await withWorker(deps.db, (tx) => dueErasures(tx, deps.clock.now()));
  let erased = 0;
  for (const one of due) {
    if (stopped?.aborted) break;
    try {
      if (await erasePerson(deps, one)) erased += 1;
    } catch (error) {
      deps.log.error(
        { err: error, erasureId: one.id },
        "erasure worker: a person could not be erased, and will be tried again",
      );
    }
  }
  return erased;
}
