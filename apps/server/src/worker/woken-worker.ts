import type { Deps } from "../app/deps.ts";
import { type Bell, makeBell } from "./bell.ts";

export type Worker = {
  /** Finishes the turn in hand, then stops. */
  stop(): Promise<void>;
};

type WokenWork = {
  /** Begins its lines in the log. */
  name: string;
  /** Where the database calls out that there is something to do. */
  channel: string;
  /** Does one thing, if there is any; how long to wait then, in milliseconds, unless somebody calls. */
  turn(): Promise<number>;
};

/** How long a worker rests after a turn that failed. */
const restMs = 2_000;

/**
 * Takes turns, one after the other, until it is stopped: woken by NOTIFY, with the turns' own waiting behind it for where
 * LISTEN is not to be had. A turn that fails ends nothing: whatever it held comes round again.
 */
export function startWokenWorker(deps: Pick<Deps, "db" | "log">, work: WokenWork): Worker {
  const stopping = new AbortController();
  const bell = makeBell(stopping.signal);
  const listening = listen(deps, work, bell);
  const running = run(deps, work, stopping.signal, bell);
  return {
    stop: async () => {
      stopping.abort();
      await running;
      const unlisten = await listening;
      await unlisten?.().catch((error: unknown) => {
        deps.log.debug({ err: error }, `${work.name}: the listening connection was gone already`);
      });
    },
  };
}

/** Rings once it listens, too: for what came in before. Null where LISTEN is not to be had. */
async function listen(
  { db, log }: Pick<Deps, "db" | "log">,
  { name, channel }: WokenWork,
  bell: Bell,
): Promise<(() => Promise<void>) | null> {
  try {
    const unlisten = await db.listen(channel, bell.ring);
    bell.ring();
    return unlisten;
  } catch (error) {
    log.warn({ err: error }, `${name}: no LISTEN, polling only`);
    return null;
  }
}

async function run(
  { log }: Pick<Deps, "log">,
  { name, turn }: WokenWork,
  stopped: AbortSignal,
  bell: Bell,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      const waitMs = await turn();
      if (waitMs > 0) await bell.wait(waitMs);
    } catch (error) {
      // The database may be restarting.
      log.error({ err: error }, `${name}: will go on`);
      await bell.waitFully(restMs);
    }
  }
}
