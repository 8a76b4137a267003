import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { accessibilityFaults } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const manifestSchema = z.object({
  start_url: z.literal("/"),
  display: z.literal("standalone"),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
});

test("the app can be installed: its icons are what the manifest says", async () => {
  const page = await book.page(null);
  await page.goto("/login");
  const manifest = manifestSchema.parse(await (await fetch(`${book.url}/manifest.webmanifest`)).json());
  for (const { src, sizes } of manifest.icons) {
    const drawn = await page.evaluate(async (url) => {
      const icon = new Image();
      icon.src = url;
      await icon.decode();
      return `${icon.naturalWidth}x${icon.naturalHeight}`;
    }, src);
    if (sizes !== "any") expect(drawn).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
  await page.context().close();
});

test.each([
  { locale: "en-GB", title: "You are offline", retry: "Try again" },
  { locale: "de-CH", title: "Du bist offline", retry: "Noch einmal versuchen" },
] as const)(
  "without a connection a page says so, and nobody's data is kept for it ($locale)",
  async ({ locale, title, retry }) => {
    const anna = await book.signUp(`Anna-${locale}`);
    const page = await book.page(anna, { locale });
    await page.goto("/");
    await untilLoaded(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.goto("/orders?state=open");
    await page.getByRole("heading", { name: title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole("link", { name: retry }).click();
    await page
      .getByText("No jobs")
      .or(page.getByText("Jobs", { exact: true }))
      .first()
      .waitFor();
    expect(new URL(page.url()).search).toBe("?state=open");

    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
      return requests.map(({ url }) => new URL(url).pathname).sort();
    });
    expect(kept).toEqual(["/offline.de.html", "/offline.en.html"]);
    await page.context().close();
  },
);
