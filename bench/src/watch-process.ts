import { monitorEventLoopDelay } from "node:perf_hooks";
import { z } from "zod";

export const watchedSchema = z.object({
  /** The longest this thread was kept from anything else. */
  blockMs: z.number(),
  /** What the process held before the work, and the most while it ran. */
  fromMegabytes: z.number(),
  peakMegabytes: z.number(),
});
export type Watched = z.infer<typeof watchedSchema>;

/** Watches this process from now on; the function returned ends it and tells what was seen. */
export function watchProcess(): () => Watched {
  globalThis.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const from = process.memoryUsage.rss();
  let peak = from;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  look.unref();
  delay.enable();
  return () => {
    delay.disable();
    clearInterval(look);
    return { blockMs: delay.max / 1e6, fromMegabytes: from / 1e6, peakMegabytes: peak / 1e6 };
  };
}
