import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { bookManyJobs } from "./many-jobs.ts";

/** As many as a stringer has after years; RBO_LONG_LIST tries another number. */
const jobs = Number(process.env.RBO_LONG_LIST ?? 1000);

let book: TestBook;
let anna: TestUser;
beforeAll(async () => {
  book = await openTestBook();
  anna = await book.signUp("Anna");
  await bookManyJobs(book, anna, jobs);
});
afterAll(() => book.close());

const rows = (page: Page) => page.locator("main li a[href^='/orders/']");

test(`${jobs} jobs are scrolled through without a tap, and back finds the place`, async () => {
  const page = await book.page(anna);
  await page.goto("/orders");
  await rows(page).first().waitFor();
  await page.evaluate(watchFrames);
  while ((await rows(page).count()) < jobs) await page.mouse.wheel(0, 4000);
  const { longestMs, frames, late } = await page.evaluate(() => Reflect.get(window, "rboFrames")());
  process.stdout.write(
    `${jobs} rows scrolled: ${frames} frames, ${late} over 50 ms, the longest ${longestMs.toFixed(0)} ms\n`,
  );
  // What a row costs, so that thousands of them stay light.
  const elements = await page.evaluate(() => document.querySelectorAll("main *").length);
  expect(elements / jobs).toBeLessThan(14);

  const far = rows(page).nth(Math.floor(jobs * 0.7));
  await far.scrollIntoViewIfNeeded();
  const place = await far.getAttribute("href");
  await far.click();
  await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
  await page.goBack();
  await rows(page).first().waitFor({ state: "attached" });
  await page.waitForFunction(
    (href) => {
      const row = document.querySelector(`main li a[href="${href}"]`)?.getBoundingClientRect();
      return row !== undefined && row.top >= 0 && row.bottom <= window.innerHeight;
    },
    place,
    { timeout: 20_000 },
  );
  await page.context().close();
});

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
