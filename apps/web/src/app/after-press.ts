import { flushSync } from "react-dom";

/** A press that leads to no click (a drag, a held finger) is over this long after it was let go. */
const noClickMs = 300;

let isPressed = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const waiting: (() => void)[] = [];

/**
 * Runs what moves the page about when a field is left. Where it is left by a press on something else, that waits for the
 * click, so that the something is still under the finger; it is done before the click is told to anybody.
 */
export function afterPress(run: () => void): void {
  if (isPressed) waiting.push(run);
  else run();
}

function begin(): void {
  end();
  isPressed = true;
}

function end(): void {
  clearTimeout(timer);
  isPressed = false;
  const runs = waiting.splice(0);
  if (runs.length === 0) return;
  flushSync(() => {
    for (const run of runs) run();
  });
}

function letGo(): void {
  clearTimeout(timer);
  timer = setTimeout(end, noClickMs);
}

globalThis.window?.addEventListener("pointerdown", begin, true);
globalThis.window?.addEventListener("pointerup", letGo, true);
globalThis.window?.addEventListener("pointercancel", end, true);
globalThis.window?.addEventListener("click", end, true);
