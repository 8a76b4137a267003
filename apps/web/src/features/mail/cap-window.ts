const dayMs = 86_400_000;

/** Which cap is used up, told from when mail goes again: the relay's windows are hours, days and months of UTC. */
export function capWindow(nextTryAt: string, nowMs: number): "hour" | "day" | "month" {
  const nextMs = Date.parse(nextTryAt);
  if (Math.floor(nextMs / dayMs) <= Math.floor(nowMs / dayMs)) return "hour";
  return nextMs - nowMs > 1.1 * dayMs ? "month" : "day";
}
