import { testPassword } from "@rbo/server/testing/test-user";
import type { Locale } from "@rbo/shared/locale/locale";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saying } from "../walk/screen.ts";
import { type Words, wordsOf } from "../walk/side.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { tabAndEnter, tabAndType } from "./keyboard.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const looks = [
  { name: "Anna", width: 375, locale: "de" },
  { name: "Ben", width: 1280, locale: "en" },
] as const;

describe.each(looks)("by keyboard alone, $width px in $locale", ({ name, width, locale }) => {
  test("one signs in, adds a client, books, strings, takes back, is paid and signs out", async () => {
    const user = await book.signUp(name);
    const { email: _, ...settings } = await user.api.settings.get.query();
    await user.api.settings.update.mutate({ ...settings, defaultLocale: locale });
    const words = wordsOf[locale];
    const page = await book.page(null, { width, locale: browserLocale[locale] });
    await page.goto("/login");
    await signIn(page, words, user.email);
    await addClient(page, words);
    await bookJob(page, words);
    await finishJob(page, words);
    const [order] = (await user.api.orders.list.query({})).items;
    expect(order).toMatchObject({ clientName: "Erika Frei", totalMinor: 6200, state: "paid" });
    await signOut(page, words, width);
    await page.context().close();
  });
});

const browserLocale = { de: "de-CH", en: "en-GB" } as const satisfies Record<Locale, string>;

const mainLink = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).first();

async function signIn(page: Page, words: Words, email: string): Promise<void> {
  await tabAndType(page, page.getByLabel(words.signIn.email), email);
  await tabAndType(page, page.getByLabel(words.signIn.password, { exact: true }), testPassword);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: words.common.today }).waitFor();
}

async function addClient(page: Page, words: Words): Promise<void> {
  const menu = page.getByRole("navigation", { name: words.common.menu });
  await tabAndEnter(page, menu.getByRole("link", { name: words.common.clients, exact: true }));
  await page.getByRole("heading", { level: 1, name: words.clients.title }).waitFor();
  await tabAndEnter(page, mainLink(page, words.clients.add));
  await tabAndType(page, page.getByLabel(words.clients.firstName), "Erika");
  await tabAndType(page, page.getByLabel(words.clients.lastName), "Frei");
  await tabAndType(page, page.getByLabel(words.clients.email), "erika@client.example");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Erika Frei" }).waitFor();
}

/** What is typed and known to nobody becomes a new racket or string when the field is left. */
async function bookJob(page: Page, words: Words): Promise<void> {
  const { form } = words.orders;
  await tabAndEnter(page, mainLink(page, words.clients.addJob));
  await page.getByRole("heading", { level: 1, name: form.newTitle }).waitFor();
  await tabAndType(page, page.getByRole("combobox", { name: form.racket }), "Wilson Blade 98");
  await leave(page, page.getByLabel(form.model));
  await tabAndType(page, page.getByRole("combobox", { name: form.string }), "Luxilon ALU Power");
  await leave(page, page.getByLabel(form.gauge));
  await tabAndType(page, page.getByLabel(form.tension).first(), "24.5");
  await tabAndType(page, page.getByLabel(form.price).first(), "18.50");
  await tabAndType(page, page.getByLabel(form.labour).last(), "25");
  await tabAndEnter(page, page.getByRole("button", { name: form.book }));
  await page.getByRole("heading", { level: 1, name: "Erika Frei" }).waitFor();
}

/** Leaves a field that makes something new of what was typed; its further facts are asked for next. */
async function leave(page: Page, next: Locator): Promise<void> {
  await page.keyboard.press("Tab");
  await next.first().waitFor();
}

async function finishJob(page: Page, words: Words): Promise<void> {
  const { markNow } = words.orders.page;
  const markStrung = page.getByRole("button", { name: markNow.strungAt });
  await tabAndEnter(page, markStrung);
  await tabAndEnter(page, page.getByRole("button", { name: words.common.undo }));
  await page.getByText(saying(words.orders.undoneUnsent)).waitFor();
  await tabAndEnter(page, markStrung);
  await tabAndEnter(page, page.getByRole("button", { name: markNow.paidAt }));
  await page.getByText(saying(words.orders.marked.paidAt)).waitFor();
}

async function signOut(page: Page, words: Words, width: number): Promise<void> {
  if (width < 1280) {
    await tabAndEnter(page, page.getByRole("link", { name: words.common.morePlaces, exact: true }));
    await page.getByRole("heading", { level: 1, name: words.common.morePlaces }).waitFor();
    await tabAndEnter(page, mainLink(page, words.common.settings));
  } else {
    await tabAndEnter(page, page.getByRole("link", { name: words.common.settings, exact: true }));
  }
  await page.getByRole("heading", { level: 1, name: words.settings.title }).waitFor();
  await tabAndEnter(page, page.getByRole("button", { name: words.settings.signOut, exact: true }).first());
  await page.getByRole("heading", { level: 1, name: words.signIn.title }).waitFor();
}
