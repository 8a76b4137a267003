import { bookJob } from "@rbo/server/testing/book-job";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

/** As tall as the whole form, so that everything below a field stands right below it. */
const looks = [
  { width: 375, height: 2400, press: "tap" },
  { width: 1280, height: 2400, press: "click" },
] as const;

async function openForm(name: string, look: { width: number; height: number }) {
  const user = await book.signUp(name);
  const page = await book.page(user, look);
  await page.goto(`/orders/new?again=${(await bookJob(user)).id}`);
  await untilLoaded(page);
  return { user, page };
}

const save = (page: Page) => page.getByRole("button", { name: textsOf("en").orders.form.book });

test.each(looks)(
  "a $press on save right after typing a new racket books it with that racket",
  async ({ press, ...look }) => {
    const { user, page } = await openForm(`Anna${press}`, look);
    await page.getByRole("button", { name: /^Clear.*racket/i }).click();
    await page.getByRole("combobox", { name: "Racket" }).pressSequentially("ProKennex Ki5");
    await save(page)[press]();
    await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
    const { items } = await user.api.orders.list.query({});
    expect(items.map(({ racketName }) => racketName)).toContain("ProKennex Ki5");
    await page.context().close();
  },
);
