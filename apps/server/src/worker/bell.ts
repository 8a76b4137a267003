/** What a worker waits by: for a time, or until somebody rings. */
export type Bell = {
  ring(): void;
  /** Until rung, the time is up or the worker stops. A ring while nobody waits is kept. */
  wait(ms: number): Promise<void>;
  /** Until the time is up or the worker stops. */
  waitFully(ms: number): Promise<void>;
};

export function makeBell(stopped: AbortSignal): Bell {
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
