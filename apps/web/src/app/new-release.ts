const key = "rbo.reloaded-for";

/**
 * After a release the chunks of the old one are gone: a screen opened then cannot load. Loading the page again gets the
 * new release; once per minute, so that a server that is really down doesn't loop. Where the connection is lost a chunk
 * can't load either, and the page that stands is better than none.
 */
export function reloadOnNewRelease(): void {
  window.addEventListener("vite:preloadError", () => {
    const lastMs = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - lastMs >= 60_000) void reloadIfThere();
  });
}

async function reloadIfThere(): Promise<void> {
  const isThere = await fetch("/healthz", { cache: "no-store" }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!isThere) return;
  sessionStorage.setItem(key, String(Date.now()));
  window.location.reload();
}
