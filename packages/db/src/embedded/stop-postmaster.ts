import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { isAlive, isErrno } from "./process-facts.ts";

const pollMs = 10;

// Fast: connections are cut, everything is written. Immediate: what a fast one could not do in time is recovered from
// the write-ahead log on the next start.
const shutdowns = [
  { signal: "SIGINT", patienceMs: 60_000 },
  { signal: "SIGQUIT", patienceMs: 15_000 },
] as const;

/** Shuts a server down and waits until its process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const { signal, patienceMs } of shutdowns) {
    if (!(await isAlive(pid))) return;
    send(pid, signal);
    if (await endsWithin(pid, patienceMs)) return;
  }
  throw new EmbeddedPostgresError(`The embedded Postgres (process ${pid}) does not end. Look into its server.log.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself in this moment, which is what we want.
    if (!isErrno(error, "ESRCH")) throw error;
  }
}

async function endsWithin(pid: number, patienceMs: number): Promise<boolean> {
  const givenUp = Date.now() + patienceMs;
  while (Date.now() < givenUp) {
    if (!(await isAlive(pid))) return true;
    await pause(pollMs);
  }
  return false;
}
