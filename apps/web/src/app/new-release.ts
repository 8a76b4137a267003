import { releaseHeader } from "@rbo/shared/release/release";
import { useSyncExternalStore } from "react";

const key = "rbo.reloaded-for";
let isThere = false;
const listeners = new Set<() => void>();

/**
 * After a release the chunks of the old one are gone: a screen opened then cannot load. Loading the page again gets the
 * new release; once per minute, so that a server that is really down doesn't loop.
 */
export function reloadOnNewRelease(): void {
  window.addEventListener("vite:preloadError", (event) => {
    const lastMs = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - lastMs < 60_000) return;
    event.preventDefault();
    sessionStorage.setItem(key, String(Date.now()));
    window.location.reload();
  });
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

/** The script this page began with; null where it is not a built one. */
const own = document.querySelector<HTMLScriptElement>('script[src^="/assets/"]')?.src.split("/").at(-1) ?? null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
