import { asOwner } from "@rbo/db/testing/test-stringers";
import { bookJob } from "@rbo/server/testing/book-job";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const words = {
  en: {
    add: "Add job",
    who: "Who is it for?",
    again: /Same again/,
    tension: "Tension",
    book: "Book job",
    asMains: "Same as the mains",
  },
  de: {
    add: "Neuer Auftrag",
    who: "Für wen ist es?",
    again: /Gleich wie letztes Mal/,
    tension: "Härte",
    book: "Auftrag erfassen",
    asMains: "Wie die Längssaiten",
  },
} as const;

test.each([
  { locale: "en", typed: "cap" },
  { locale: "de", typed: "Žof" },
] as const)("a repeated job takes at most 8 taps and 30 s ($locale)", async ({ locale, typed }) => {
  const anna = await book.signUp(`Anna-${locale}`);
  await asOwner(
    book.database.ownerUrl,
    (sql) => sql`update stringers set default_locale = ${locale} where id = ${anna.id}`,
  );
  const last = await bookJob(anna, { newClient: { firstName: "Žofie", lastName: "Čapková" } });
  for (let n = 0; n < 15; n += 1) await bookJob(anna, { newClient: { lastName: `Other ${n}` } });
  const word = words[locale];
  const page = await book.page(anna, { locale: locale === "de" ? "de-CH" : "en-GB" });
  await page.addInitScript(countTaps);
  await page.goto("/");
  const add = page.getByRole("link", { name: word.add }).first();
  await add.waitFor();

  const start = performance.now();
  await add.click();
  await page.getByLabel(word.who).click();
  await page.keyboard.type(typed);
  await page.getByRole("button", { name: /Žofie Čapková/ }).click();
  const setup = page.getByRole("region").filter({ has: page.getByRole("button", { name: word.again }) });
  for (const part of ["Wilson Blade 98", "ALU Power", "24.5", "62.00"]) await setup.getByText(part).first().waitFor();
  await page.getByRole("button", { name: word.again }).click();
  // One thing is other than last time; the crosses go along until they are touched.
  await page.getByLabel(word.tension).first().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("25");
  await page.getByText(word.asMains).first().waitFor();
  await page.getByRole("button", { name: word.book }).click();
  await page.getByRole("heading", { name: "Žofie Čapková", level: 1 }).waitFor();
  const seconds = (performance.now() - start) / 1000;
  const taps = await tapsOf(page);
  process.stdout.write(`same again (${locale}): ${taps} taps, ${seconds.toFixed(1)} s\n`);
  expect(taps).toBeLessThanOrEqual(8);
  expect(seconds).toBeLessThan(30);

  const { items } = await anna.api.orders.list.query({ search: "Čapková" });
  expect(items.map(({ id, tensionText }) => [id === last.id, tensionText?.replace("\u00a0", " ")])).toContainEqual([
    false,
    "25.0 kg",
  ]);
  await page.context().close();
});

/** Counted across the pages of one visit. */
function countTaps(): void {
  addEventListener(
    "click",
    (event) => {
      // A tap on a label is told to its field as a second one.
      if (event.detail === 0) return;
      sessionStorage.setItem("taps", String(Number(sessionStorage.getItem("taps") ?? 0) + 1));
    },
    true,
  );
}

const tapsOf = (page: Page): Promise<number> => page.evaluate(() => Number(sessionStorage.getItem("taps")));
