import { useSyncExternalStore } from "react";

let isExpired = false;
const listeners = new Set<() => void>();

/** A call was refused because the session ended: ask for the password over the screen, so that nothing typed is lost. */
export function askToSignInAgain(): void {
  setExpired(true);
}

/** The person signed in again over the screen. */
export function sessionIsBack(): void {
  setExpired(false);
}

export const useSessionExpired = (): boolean => useSyncExternalStore(subscribe, () => isExpired);

function setExpired(value: boolean): void {
  if (isExpired === value) return;
  isExpired = value;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
