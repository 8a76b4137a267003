import { watchParent } from "./parent-watch.ts";

/**
 * Runs `stop` once on Ctrl-C, SIGTERM or when whatever started us is gone, then ends the process. A second Ctrl-C while
 * stopping changes nothing: the database deserves its seconds.
 */
export function runUntilStopped(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = () => {
    if (isStopping) return;
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping went wrong: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  watchParent(process.env, end);
}
