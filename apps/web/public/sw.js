// Without a connection a page that is opened says so, in words of ours. Nothing else is kept: no answer of the server, no
// data of anybody's, and not the app itself, which the browser holds by its hashed names.
const kept = "racket-book-offline-1";
const pages = { en: "/offline.en.html", de: "/offline.de.html" };
/** What the server answers itself; a download is no page. */
const server =
  /^\/(trpc|auth|exports|imports|receipts|offboarding|audit|schema|healthz|readyz|metrics|dev|assets)(\/|$|\.)/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(Object.values(pages))));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate" || server.test(new URL(event.request.url).pathname)) return;
  event.respondWith(page(event.request));
});

async function activate() {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
  // No navigation preload: what is left to the browser below, a download, would be asked for twice, and written down twice.
  await self.clients.claim();
}

async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const spoken = navigator.languages.map((language) => language.slice(0, 2)).find((language) => language in pages);
    const cached = await caches.match(pages[spoken ?? "en"]);
    if (cached) return cached;
    throw error;
  }
}
