/** From the second visit on, a page opened without a connection says so instead of being the browser's own error. */
export function keepOfflinePage(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // After the first screen: it has nothing to do for this visit. Where it is refused (a private window), nothing is lost.
  window.addEventListener("load", () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined));
}
