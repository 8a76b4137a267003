import { releaseHeader } from "@rbo/shared/release/release";
import { useSyncExternalStore } from "react";

const key = "rbo.reloaded-for";
let isThere = false;
const listeners = new Set<() => void>();

/**
 * After a release the code of the old one is gone: a screen opened then cannot load, and `CodeMissingScreen` loads the
 * page again. A missing style alone is no reason to: the script is asked for all the same. Code fetched ahead of a tap may
 * fail in silence: nobody has left the screen they are on.
 */
export function askForScriptWithoutStyle(): void {
  window.addEventListener("vite:preloadError", (event) => {
    if (event.payload.message.startsWith("Unable to preload CSS")) event.preventDefault();
  });
}

/**
 * Loads the page again if this one is of an old release, which explains whatever went wrong; once per minute, so that it
 * can't loop. Answers whether the server could be reached.
 */
export async function reloadIfOld(): Promise<boolean> {
  const isReached = await fetchNoticingRelease("/healthz").then(
    ({ ok }) => ok,
    () => false,
  );
  const lastMs = Number(sessionStorage.getItem(key) ?? 0);
  if (!isReached || !isThere || Date.now() - lastMs < 60_000) return isReached;
  sessionStorage.setItem(key, String(Date.now()));
  window.location.reload();
  // Nothing else is shown while the page goes.
  return new Promise(() => undefined);
}

/** `fetch`, which looks at each answer whether the server has another release than this page. */
export async function fetchNoticingRelease(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  const served = response.headers.get(releaseHeader);
  if (served !== null && own !== null && served !== own && !isThere) {
    isThere = true;
    for (const listener of listeners) listener();
  }
  return response;
}

/** Whether the server has a newer app than this page; known from the first answer after the release. */
export const useNewRelease = (): boolean => useSyncExternalStore(subscribe, () => isThere);

/** The script this page began with; null where it is not a built one, or no page. */
const own =
  globalThis.document?.querySelector<HTMLScriptElement>('script[src^="/assets/"]')?.src.split("/").at(-1) ?? null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
