import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import type { PageOptions } from "./browser.ts";
import { bookManyJobs } from "./many-jobs.ts";

/** As many as a stringer has after years; RBO_LONG_LIST tries another number. */
const jobs = Number(process.env.RBO_LONG_LIST ?? 2000);

let book: TestBook;
let anna: TestUser;
beforeAll(async () => {
  book = await openTestBook();
  anna = await book.signUp("Anna");
  await bookManyJobs(book, anna, jobs);
});
afterAll(() => book.close());

const rows = (page: Page) => page.locator("main li a[href^='/orders/']");
const rowAt = (page: Page, place: number) => page.locator(`main li[aria-posinset="${place}"] a`);

/** Far fewer than are loaded: a screen of them, some beyond its edges, and the one with the focus. */
const mostDrawn = 60;

async function scrollToTheEnd(page: Page): Promise<{ mostRows: number }> {
  let mostRows = 0;
  while ((await rowAt(page, jobs).count()) === 0) {
    await page.mouse.wheel(0, 4000);
    const loaded = await page.locator("main ul").first().evaluate(takeLoaded);
    if (loaded.highest > 100) mostRows = Math.max(mostRows, loaded.drawn);
  }
  return { mostRows };
}

function takeLoaded(list: Element): { drawn: number; highest: number } {
  return { drawn: list.children.length, highest: Number(list.lastElementChild?.getAttribute("aria-posinset")) };
}

/** A row in the middle of the screen: its place in the list, its address, and where it stands. */
const rowInSight = (page: Page) =>
  page.evaluate(() => {
    const row = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)?.closest("li");
    const link = row?.querySelector("a");
    if (!row || !link) throw new Error("no row is in sight");
    const place = Number(row.getAttribute("aria-posinset"));
    return { place, href: link.getAttribute("href") ?? "", top: link.getBoundingClientRect().top };
  });

async function openList(options: Partial<PageOptions> = {}): Promise<Page> {
  const page = await book.page(anna, options);
  await page.goto("/orders");
  await rows(page).first().waitFor();
  return page;
}

async function scrollTo(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => window.scrollTo(0, document.documentElement.scrollHeight * part), share);
  await page.waitForFunction(() => {
    const sight = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
    return sight?.closest("li") ?? false;
  });
}

test(`of ${jobs} jobs those in sight are drawn, and back finds the row where it stood`, async () => {
  const page = await openList();
  await page.evaluate(watchFrames);
  const { mostRows } = await scrollToTheEnd(page);
  const { longestMs, frames, late } = await page.evaluate(() => Reflect.get(window, "rboFrames")());
  process.stdout.write(
    `${jobs} rows scrolled: ${frames} frames, ${late} over 50 ms, the longest ${longestMs.toFixed(0)} ms\n`,
  );
  expect(mostRows).toBeLessThan(mostDrawn);
  expect(await rowAt(page, jobs).locator("..").getAttribute("aria-setsize")).toBe(String(jobs));

  await scrollTo(page, 0.7);
  const before = await rowInSight(page);
  expect(before.place).toBeGreaterThan(jobs / 2);
  await page.locator(`main li a[href="${before.href}"]`).click();
  await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
  const asked = countLists(page);
  await page.goBack();
  await page.waitForFunction(
    ({ href, top }) => {
      const row = document.querySelector(`main li a[href="${href}"]`)?.getBoundingClientRect();
      return row !== undefined && Math.abs(row.top - top) < 2;
    },
    before,
    { timeout: 20_000 },
  );
  expect(await rows(page).count()).toBeLessThan(mostDrawn);
  await page.waitForLoadState("networkidle");
  expect(asked()).toBeGreaterThan(0);
  expect(asked()).toBeLessThan(4);
  await page.context().close();
});

test("a row keeps the focus while the page is scrolled away, and Tab goes on from it", async () => {
  const page = await openList({ width: 1280 });
  await scrollToTheEnd(page);
  await scrollTo(page, 0.5);
  const { place, href } = await rowInSight(page);
  await page.locator(`main li a[href="${href}"]`).focus();
  await scrollTo(page, 0.05);
  const focused = () =>
    page.evaluate(() => Number(document.activeElement?.closest("li")?.getAttribute("aria-posinset")));
  expect(await focused()).toBe(place);
  await page.keyboard.press("Tab");
  expect(await focused()).toBe(place + 1);
  await rowAt(page, place + 1).waitFor();
  for (let step = 2; step < 30; step += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe(place + 29);
  await page.keyboard.press("Shift+Tab");
  expect(await focused()).toBe(place + 28);
  await page.context().close();
});

test("what is changed from a long list shows in it, and paper shows all of it", async () => {
  const page = await openList();
  await scrollToTheEnd(page);
  await scrollTo(page, 0.6);
  const { href } = await rowInSight(page);
  await page.locator(`main li a[href="${href}"]`).click();
  await page.getByRole("button", { name: "Mark strung" }).click();
  await page.getByRole("button", { name: "Mark returned" }).waitFor();
  await page.goBack();
  await page.locator(`main li a[href="${href}"]`).getByText("Strung").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await rows(page).count()).toBe(jobs);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.waitForFunction((most) => document.querySelectorAll("main li").length < most, mostDrawn);
  await page.context().close();
});

test("rows that could not be read again are not passed off as new", async () => {
  const page = await openList();
  await scrollToTheEnd(page);
  await scrollTo(page, 0.4);
  const { href } = await rowInSight(page);
  await page.locator(`main li a[href="${href}"]`).click();
  await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
  await page.route("**/trpc/orders.list*", (route) => route.abort("connectionrefused"));
  await page.goBack();
  await page.getByText("This list couldn't be refreshed").waitFor();
  await page.unroute("**/trpc/orders.list*");
  const answered = page.waitForResponse(/orders\.list/);
  await page.getByRole("button", { name: "Try again" }).click();
  expect((await answered).ok()).toBe(true);
  await page.context().close();
});

/** Counts the pages of the list that are asked for from now on. */
function countLists(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().includes("/trpc/")) count += request.url().split("orders.list").length - 1;
  });
  return () => count;
}

/** Counts frames until `rboFrames` is asked for them. */
function watchFrames(): void {
  let last = performance.now();
  const seen = { longestMs: 0, frames: 0, late: 0 };
  const look = (now: number) => {
    const ms = now - last;
    last = now;
    seen.frames += 1;
    seen.longestMs = Math.max(seen.longestMs, ms);
    if (ms > 50) seen.late += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Reflect.set(window, "rboFrames", () => seen);
}
