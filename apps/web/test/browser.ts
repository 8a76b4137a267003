import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { browserVariable } from "./browser.setup.ts";

let connection: Promise<Browser> | null = null;

export type PageOptions = {
  /** CSS pixels: 375 is the phone, 1280 the desk. */
  width: number;
  height?: number;
  locale?: "en-GB" | "de-CH";
  colorScheme?: "light" | "dark";
  baseURL?: string;
};

/** A page of its own in the run's shared browser: no cookies, nothing stored. Close it with `page.context().close()`. */
export async function newPage({ width, height = 812, locale = "en-GB", ...options }: PageOptions): Promise<Page> {
  const context = await (await browser()).newContext({
    viewport: { width, height },
    locale,
    timezoneId: "Europe/Zurich",
    acceptDownloads: true,
    reducedMotion: "reduce",
    ...touch(width),
    ...options,
  });
  return context.newPage();
}

/** Until the screen stands with its data: its heading is there and nothing says that it is loading. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.locator("h1").waitFor();
  const loading = page.getByRole("status", { name: /^(Loading|Lädt)/ });
  while ((await loading.count()) > 0) await loading.first().waitFor({ state: "detached" });
}

function browser(): Promise<Browser> {
  const endpoint = process.env[browserVariable];
  if (!endpoint) throw new Error('The browser starts in vitest\'s globalSetup: run this under the project "web"');
  connection ??= chromium.connect(endpoint);
  return connection;
}

const touch = (width: number): BrowserContextOptions =>
  width < 768 ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {};
