import { monitorEventLoopDelay } from "node:perf_hooks";

export type Watched = { blockMs: number; peakMegabytes: number };

/** The longest this thread was kept from anything else while the work ran, and the most memory the process held. */
export async function watchProcess<T>(work: () => Promise<T>): Promise<T & Watched> {
  globalThis.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let peak = process.memoryUsage.rss();
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  delay.enable();
  const result = await work();
  delay.disable();
  clearInterval(look);
  return { ...result, blockMs: delay.max / 1e6, peakMegabytes: peak / 1e6 };
}
