import { notifyManager } from "@tanstack/react-query";

/**
 * Runs once the screens have been told what was just put into the cache: what takes the place of a form then shows what
 * was saved, and not for a moment what stood before.
 */
export function afterCache(run: () => void): void {
  notifyManager.schedule(run);
}
