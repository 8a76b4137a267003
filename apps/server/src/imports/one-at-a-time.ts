import { DomainError } from "@rbo/shared/errors/domain-error";

/** As many files as one server reads at once, each in a thread with a heap of its own. */
const maxRunning = 3;

/** Runs one work per stringer and few in all; whoever comes meanwhile is told to wait. */
export function oneAtATime(): <T>(stringerId: string, work: () => Promise<T>) => Promise<T> {
  const running = new Set<string>();
  return async (stringerId, work) => {
    if (running.has(stringerId) || running.size >= maxRunning) {
      throw new DomainError("import_running", { retryAfterSeconds: 5 });
    }
    running.add(stringerId);
    try {
      return await work();
    } finally {
      running.delete(stringerId);
    }
  };
}
