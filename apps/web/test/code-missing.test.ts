import type { Route } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
import { looks, signUpIn, textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

test.each(looks)(
  "a screen that is not loaded yet says that one is offline, and opens once one is not ($language)",
  async ({ language, ...look }) => {
    const { common, settings } = textsOf(language);
    const anna = await signUpIn(book, language, `Anna${language}`);
    const page = await book.page(anna, look);
    await page.goto("/more");
    await untilLoaded(page);
    await page.context().setOffline(true);
    // By keyboard: no pointer comes near the link before, which would fetch the code ahead.
    await page.locator("main").getByRole("link", { name: settings.title }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByRole("heading", { name: common.codeOfflineTitle }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/settings");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: common.retry }).click();
    await page.getByRole("heading", { name: common.codeOfflineTitle }).waitFor();

    // What is loaded goes on.
    await page.goBack();
    await page.getByRole("heading", { name: common.morePlaces, level: 1 }).waitFor();
    await page.goForward();
    await page.getByRole("heading", { name: common.codeOfflineTitle }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: common.retry }).click();
    await page.getByRole("heading", { name: settings.title, level: 1 }).waitFor();
    await untilLoaded(page);
    await page.context().close();
  },
);

test.each(looks)("texts that are fetched ahead and do not arrive hold up no other screen ($language)", async (look) => {
  const { language, ...options } = look;
  const { common, settings } = textsOf(language);
  const ben = await signUpIn(book, language, `Ben${language}`);
  const page = await book.page(ben, options);
  const texts = new RegExp(`/assets/${language}-further-`);
  const onTheWay: Route[] = [];
  await page.route(texts, (route) => void onTheWay.push(route));
  await page.goto("/more");
  await untilLoaded(page);
  await Promise.all([
    page.waitForRequest(texts),
    page.locator("main").getByRole("link", { name: settings.title }).focus(),
  ]);
  await page.getByRole("navigation").getByRole("link", { name: common.clients, exact: true }).click();
  await page.getByRole("heading", { name: common.clients, level: 1 }).waitFor();
  for (const route of onTheWay) await route.abort();
  await untilLoaded(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});
