import { bookJob, type typedJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Locale } from "@rbo/shared/locale/locale";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

/** Three jobs of 62 francs: one in the old year; in the new one, after two days and unpaid, and after six days. */
async function tellStory(user: TestUser, locale: Locale): Promise<void> {
  const { email, ...settings } = await user.api.settings.get.query();
  await user.api.settings.update.mutate({ ...settings, defaultLocale: locale });
  const lena = await strung(user, { orderedAt: "2024-12-30" }, "2024-12-31");
  await user.api.orders.markPaid.mutate({ id: lena.id });
  const again = { newClient: null, clientId: lena.client.id };
  await strung(user, { ...again, orderedAt: "2025-03-01" }, "2025-03-03");
  const other = { newClient: { lastName: "Ng" }, orderedAt: "2025-03-02" };
  const paid = await strung(user, other, "2025-03-08");
  await user.api.orders.markPaid.mutate({ id: paid.id });
}

async function strung(user: TestUser, change: Parameters<typeof typedJob>[0], on: string) {
  const { id } = await bookJob(user, change);
  return user.api.orders.markStrung.mutate({ id, on });
}

const looks = [
  {
    width: 375,
    locale: "de",
    name: "Anna",
    words: {
      ...{ menu: ["Mehr", "Auswertung"], year: "Jahr", title: "Monate 2025, CHF", march: /^März\s+2\s+124\.00$/ },
      ...{ sum: /^Summe\s+2\s+124\.00$/, days: "4 Tage", tooFew: "Zu wenige Aufträge für einen Schnitt" },
    },
  },
  {
    width: 1280,
    locale: "en",
    name: "Ben",
    words: {
      ...{ menu: ["Reports"], year: "Year", title: "Months of 2025, CHF", march: /^March\s+2\s+124\.00$/ },
      ...{ sum: /^Sum\s+2\s+124\.00$/, days: "4 days", tooFew: "Too few jobs for a mean" },
    },
  },
] as const;

describe.each(looks)("what the book adds up to, $width px in $locale", ({ width, locale, name, words }) => {
  test("is found by the menu, is of the newest year, and leads to the other years and back", async () => {
    const anna = await book.signUp(name);
    await tellStory(anna, locale);
    const page = await book.page(anna, { width });
    await page.goto("/");
    for (const word of words.menu) await page.getByRole("link", { name: word, exact: true }).click();
    const months = page.getByRole("region", { name: words.title });
    await months.getByRole("row", { name: words.march }).waitFor();
    await months.getByRole("row", { name: words.sum }).waitFor();
    await page.getByText(words.days, { exact: true }).waitFor();
    expect(await page.getByRole("link", { name: /Lena Graf Wilson Blade 98/ }).count()).toBe(1);

    await page.getByLabel(words.year).selectOption("all");
    await page.waitForURL("**/reports?year=all");
    await page.getByRole("link", { name: "2024", exact: true }).click();
    await page.getByText(words.tooFew).waitFor();
    expect(await page.getByLabel(words.year).inputValue()).toBe("2024");
    await page.goBack();
    await page.getByRole("row", { name: /^2024\s+1\s+62\.00$/ }).waitFor();
    await page.getByRole("row", { name: /^Total\s+3\s+186\.00$/ }).waitFor();
    await page.context().close();
  });
});

test("a year is chosen by keyboard, and on paper the figures stand alone, dark on white", async () => {
  const carla = await book.signUp("Carla");
  await tellStory(carla, "en");
  const page = await book.page(carla, { width: 1280, colorScheme: "dark" });
  await page.goto("/reports");
  await untilLoaded(page);
  const year = page.getByLabel("Year");
  while (!(await year.evaluate((field) => field === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.waitForURL("**/reports?year=2024");
  await page.getByRole("region", { name: "Months of 2024, CHF" }).waitFor();

  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const onScreen = await ink();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation", { name: "Main menu" }).isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
  expect([onScreen, await ink()]).toEqual(["rgb(232, 237, 233)", "rgb(27, 29, 26)"]);
  await page.context().close();
});

test("an empty book says what to do next", async () => {
  const page = await book.page(await book.signUp("Dora"));
  await page.goto("/reports");
  await page.getByText("No racket strung yet").waitFor();
  await page.getByRole("main").getByRole("link", { name: "Add job" }).click();
  await page.waitForURL("**/orders/new");
  await page.context().close();
});

test("while figures are on their way that is said, and what fails can be tried again", async () => {
  const eva = await book.signUp("Eva");
  await tellStory(eva, "en");
  const page = await book.page(eva);
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/trpc/**reports.get**", async (route) => {
    await asked;
    await route.abort();
  });
  await page.goto("/reports");
  await page.getByRole("status", { name: "Loading" }).waitFor();
  answer();
  await page.getByRole("alert").getByText("This didn't load").waitFor();
  await page.unroute("**/trpc/**reports.get**");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("region", { name: "Months of 2025, CHF" }).waitFor();
  await page.context().close();
});
