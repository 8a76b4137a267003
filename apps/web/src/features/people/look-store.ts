import { useSyncExternalStore } from "react";

/**
 * What is sought and why, for as long as the page is open: a name belongs neither into an address nor into a history.
 */
export type Look = { search: string; reason: string };

let look: Look = { search: "", reason: "" };
const listeners = new Set<() => void>();

export function setLook(change: Partial<Look>): void {
  look = { ...look, ...change };
  for (const listener of listeners) listener();
}

export const useLook = (): Look => useSyncExternalStore(subscribe, () => look);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
