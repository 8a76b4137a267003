import { Worker } from "node:worker_threads";

export type ThreadLimits = {
  timeoutMs: number;
  /** Of the thread's heap. */
  maxMemoryMb: number;
};

export type ThreadOutcome = { message: unknown } | { fault: "took_too_long" | "took_too_much_memory" };

/**
 * Runs a file of compiled code in a thread of its own until it posts one message, and ends it past the limits: a
 * stranger's file can't take the server along. Rejects where the thread fails for a reason of its own.
 */
export function runInThread(threadFile: string, workerData: unknown, limits: ThreadLimits): Promise<ThreadOutcome> {
  const worker = new Worker(threadFile, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMb },
    // A reader of strangers' files has no business with our settings.
    env: {},
    execArgv: [],
  });
  return new Promise<ThreadOutcome>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ fault: "took_too_long" }), limits.timeoutMs);
    worker.once("message", (message: unknown) => resolve({ message }));
    worker.once("error", (error) =>
      isOutOfMemory(error) ? resolve({ fault: "took_too_much_memory" }) : reject(error),
    );
    worker.once("exit", (code) => reject(new Error(`the thread that reads a file ended with code ${code}`)));
    worker.once("exit", () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
