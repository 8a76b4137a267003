import { useSyncExternalStore } from "react";

export type Toast = {
  id: number;
  message: string;
  tone: "good" | "bad" | "plain";
  /** A button on the toast, such as *Undo*; the toast goes when it was pressed. */
  action: { label: string; run: () => void } | null;
  durationMs: number;
  /** When what it warns of happens (ms since 1970): it counts down to it and goes then, held or not. */
  happensAtMs: number | null;
};

const readingTimeMs = 5000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says something at the edge of the screen for a while; returns its id for `hideToast`. */
export function showToast(toast: Pick<Toast, "message"> & Partial<Omit<Toast, "id" | "message">>): number {
  lastId += 1;
  const shown: Toast = {
    id: lastId,
    tone: "good",
    action: null,
    durationMs: readingTimeMs,
    happensAtMs: null,
    ...toast,
  };
  set([...toasts, shown].slice(-3));
  return shown.id;
}

export function hideToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts);

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
