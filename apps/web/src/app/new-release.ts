const key = "rbo.reloaded-for";

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
