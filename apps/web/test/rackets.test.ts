import { bookJob, typedJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Locale } from "@rbo/shared/locale/locale";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

type Job = Parameters<typeof typedJob>[0];

async function strung(user: TestUser, change: Job, on: string) {
  const { id } = await bookJob(user, { ...change, orderedAt: on });
  return user.api.orders.markStrung.mutate({ id, on });
}

/** Lena's Blade: strung three times, 20 and 40 days apart, read twice; for Ng the same row of the catalogue, once. */
async function tellStory(user: TestUser, locale: Locale) {
  const { email, ...settings } = await user.api.settings.get.query();
  await user.api.settings.update.mutate({ ...settings, defaultLocale: locale });
  const first = await strung(user, { dynamicTension: 38 }, "2025-01-01");
  const again: Job = { newRacket: null, racketId: first.racket.id, newClient: null, clientId: first.client.id };
  const softer: Job = { ...again, main: { ...typedJob().main, tension: { value: 23.5, unit: "kg" } } };
  await strung(user, softer, "2025-01-21");
  await strung(user, { ...again, dynamicTension: 35 }, "2025-03-02");
  await strung(user, { ...again, clientId: null, newClient: { lastName: "Ng" } }, "2025-02-01");
  return { clientId: first.client.id, racketId: first.racket.id };
}

const looks = [
  {
    width: 375,
    locale: "de",
    name: "Anna",
    words: {
      ...{ mean: "30 Tage", last: "40 Tage", of: "aus 2 Spannen", few: "Zu wenige Messungen" },
      ...{ stringings: "Zu wenige Besaitungen", whose: "Ng, 1 Auftrag", sums: "3 Aufträge, CHF 186.00" },
      ...{ tension: "24.2 kg", row: /^02\.03\.2025\s*ALU Power 1\.25\s+24\.5\s+24\.5\s+35\s+40$/ },
    },
  },
  {
    width: 1280,
    locale: "en",
    name: "Ben",
    words: {
      ...{ mean: "30 days", last: "40 days", of: "of 2 spans", few: "Too few readings" },
      ...{ stringings: "Too few stringings", whose: "Ng, 1 job", sums: "3 jobs, CHF 186.00" },
      ...{ tension: "24.2 kg", row: /^02\.03\.2025\s*ALU Power 1\.25\s+24\.5\s+24\.5\s+35\s+40$/ },
    },
  },
] as const;

describe.each(looks)("the history of a racket, $width px in $locale", ({ width, locale, name, words }) => {
  test("is one client's, from their page on; of one stringing no number is made", async () => {
    const user = await book.signUp(name);
    const { clientId, racketId } = await tellStory(user, locale);
    const page = await book.page(user, { width });
    await page.goto(`/clients/${clientId}`);
    await page.getByText(spaced(words.sums)).waitFor();
    await page.getByRole("link", { name: /^Wilson Blade 98 98 in²/ }).click();
    await page.getByText(words.mean, { exact: true }).waitFor();
    await page.getByText(words.of).waitFor();
    expect(await page.getByText(words.last, { exact: true }).count()).toBe(1);
    expect(await page.getByText(spaced(words.tension)).count()).toBe(1);
    expect(await page.getByText("36.5", { exact: true }).count()).toBe(1);
    await page.getByRole("row", { name: words.row }).waitFor();
    expect(await page.getByText(words.few).count()).toBe(0);

    await page.getByRole("link", { name: words.whose }).click();
    await page.getByText(words.stringings).first().waitFor();
    expect(await page.getByText(words.stringings).count()).toBe(2);
    expect(await page.getByText(words.few).count()).toBe(2);
    expect(await page.locator("dd").getByText(/\d/).count()).toBe(0);
    await page.goto(`/rackets/${racketId}`);
    await page.getByRole("link", { name: words.whose }).waitFor();
    expect(await page.getByText(words.mean, { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});

test("another stringer's racket is not in one's book", async () => {
  const { racketId } = await tellStory(await book.signUp("Carla"), "en");
  const page = await book.page(await book.signUp("Dora"));
  await page.goto(`/rackets/${racketId}`);
  await page.getByText("This is not in your book.").waitFor();
  await page.context().close();
});

/** Amounts and units hold together by spaces of other kinds. */
const spaced = (text: string): RegExp =>
  new RegExp(text.replace(/[.]/g, "\\.").replace(/(CHF |(?<=\d) (?=kg))/g, (part) => part.replace(" ", "\\s")));
