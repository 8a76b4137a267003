import { useEffect, useRef } from "react";
import { type QueueKey, queueKey } from "./queue-keys.ts";

/** Listens for the queue's keys while `isOn`, except where somebody types or a dialog is open. */
export function useQueueKeys(isOn: boolean, onKey: (key: QueueKey) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector("[role=dialog]")) return;
      const key = queueKey(event);
      if (!key) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [isOn]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
