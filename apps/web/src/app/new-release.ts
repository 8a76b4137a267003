import { releaseHeader } from "@rbo/shared/release/release";
import { useSyncExternalStore } from "react";

const key = "rbo.reloaded-for";
let isThere = false;
const listeners = new Set<() => void>();

/**
 * After a release the code of the old one is gone: a screen opened then cannot load, and the router loads the page again.
 * It knows a missing script, but not a missing style, so that the script is asked for all the same. Code fetched ahead
 * of a tap may fail in silence: nobody has left the screen they are on.
 */
export function askForScriptWithoutStyle(): void {
  window.addEventListener("vite:preloadError", (event) => {
    if (event.payload.message.startsWith("Unable to preload CSS")) event.preventDefault();
  });
}

/**
 * Loads the page again if this one is of an old release, which explains whatever went wrong; once per minute, so that it
 * can't loop.
 */
export async function reloadIfOld(): Promise<void> {
  await fetchNoticingRelease("/healthz").catch(() => undefined);
  const lastMs = Number(sessionStorage.getItem(key) ?? 0);
  if (!isThere || Date.now() - lastMs < 60_000) return;
  sessionStorage.setItem(key, String(Date.now()));
  window.location.reload();
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
