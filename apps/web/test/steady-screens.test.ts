import { EventEmitter, once } from "node:events";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { bookManyJobs } from "./many-jobs.ts";

let book: TestBook;
let anna: TestUser;
let jobId: string;
beforeAll(async () => {
  book = await openTestBook();
  anna = await book.signUp("Anna");
  await bookManyJobs(book, anna, 60);
  jobId = (await bookJob(anna, { newClient: { lastName: "Keller", email: "keller@example.com" } })).id;
});
afterAll(() => book.close());

test.each([375, 1280])("nothing moves under the finger while a screen loads (%i px)", async (width) => {
  const page = await book.page(anna, { width });
  await page.addInitScript(watchShifts);
  for (const path of ["/", "/orders", `/orders/${jobId}`]) {
    await page.goto(path);
    await untilLoaded(page);
    await page.evaluate(() => document.fonts.ready);
    const shift: number = await page.evaluate(() => Reflect.get(window, "rboShift")());
    process.stdout.write(`layout shift of ${path.replace(jobId, "…")} at ${width} px: ${shift.toFixed(3)}\n`);
    expect(shift).toBeLessThan(0.05);
  }
  await page.context().close();
});

/** Sums what the browser itself reports, without shifts that follow a tap. */
function watchShifts(): void {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!Reflect.get(entry, "hadRecentInput")) sum += Reflect.get(entry, "value");
  }).observe({ type: "layout-shift", buffered: true });
  Reflect.set(window, "rboShift", () => sum);
}

test("a tap shows before the server has answered, and is taken back where it refuses", async () => {
  const page = await book.page(anna);
  await page.goto(`/orders/${jobId}`);
  await untilLoaded(page);
  const tapped = new EventEmitter();
  const held = once(tapped, "seen");
  await page.route("**/trpc/orders.markStrung*", async (route) => {
    await held;
    await route.abort("connectionrefused");
  });
  await page.getByRole("button", { name: "Mark strung" }).click();
  await page.getByText("Strung", { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Mark returned" }).waitFor();
  expect((await anna.api.orders.get.query({ id: jobId })).strungAt).toBeNull();
  tapped.emit("seen");
  await page.getByRole("button", { name: "Mark strung" }).waitFor();
  await page
    .getByText(/can't be reached/)
    .first()
    .waitFor();

  await page.unroute("**/trpc/orders.markStrung*");
  await page.getByRole("button", { name: "Mark strung" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText(/No receipt went out/).waitFor();
  await page.context().close();
});
