import { text } from "node:stream/consumers";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import { personFileSchema } from "@rbo/shared/people/person-file.schema";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
let ada: TestUser;
let anna: TestUser;
let ben: TestUser;

beforeAll(async () => {
  book = await openTestBook();
  ada = await book.signUp("Ada", "admin");
  anna = await book.signUp("Anna");
  ben = await book.signUp("Ben");
});
afterAll(() => book.close());

const desk = { width: 1280, height: 900 };
const phone = { width: 375 };

/** The administrator reads in this language from now on. */
async function read(locale: "en" | "de"): Promise<void> {
  const settings = await ada.api.settings.get.query();
  if (settings.defaultLocale !== locale) await ada.api.settings.update.mutate({ ...settings, defaultLocale: locale });
}

const addClient = async (user: TestUser, firstName: string, lastName: string, email: string | null = null) =>
  (await bookJob(user, { newClient: { firstName, lastName, email } })).client.id;

/** Nothing that axe finds, no small text or target, and no scrolling sideways. */
async function readsWell(page: Page): Promise<void> {
  expect([...(await accessibilityFaults(page)), ...(await smallThings(page))]).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

const words = {
  en: { search: "Name or e-mail", reason: /^Reason/, find: "Search" },
  de: { search: "Name oder E-Mail", reason: /^Grund/, find: "Suchen" },
} as const;

async function find(page: Page, locale: "en" | "de", search: string): Promise<void> {
  await page.getByLabel(words[locale].search).fill(search);
  const reason = page.getByLabel(words[locale].reason);
  if ((await reason.inputValue()) === "") await reason.fill("Asked by letter");
  await page.getByRole("button", { name: words[locale].find, exact: true }).click();
}

test("a stringer neither sees the people nor gets anything of them", async () => {
  for (const width of [375, 1280]) {
    const page = await book.page(anna, { width });
    await page.goto("/more");
    await untilLoaded(page);
    expect(await page.locator('a[href="/admin/people"]').count()).toBe(0);
    for (const path of ["/admin/people", "/admin/people/01a214ac-78a1-7d77-a222-6d85296cb9cf"]) {
      await page.goto(path);
      await page.getByRole("heading", { name: "For administrators only" }).waitFor();
    }
    await page.context().close();
  }
});

test("a person is looked for with a reason, and everything held about them comes as one file", async () => {
  await read("en");
  await addClient(anna, "Lena", "Graf", "lena@example.com");
  const page = await book.page(ada, desk);
  await page.goto("/");
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByText("At least two letters").waitFor();
  await page.getByText("At least 5 characters").waitFor();
  await readsWell(page);
  await find(page, "en", "nobody at all");
  await page.getByText("Nobody found").waitFor();
  await find(page, "en", "graf");
  await page.getByText("Client of Anna").waitFor();
  await readsWell(page);
  expect(page.url()).not.toContain("graf");

  await page.getByRole("link", { name: /Lena Graf/ }).click();
  await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
  await page.getByText("1 job · 1 racket · no receipt · no mail").waitFor();
  await readsWell(page);
  await page.getByRole("button", { name: "Download all data…" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: "Download", exact: true }).click(),
  ]);
  const file = personFileSchema.parse(JSON.parse(await text(await download.createReadStream())));
  expect(file.books.map(({ stringer, orders }) => [stringer.display_name, orders.length])).toEqual([["Anna", 1]]);

  // Whoever reloads says once more why.
  await page.reload();
  await page.getByRole("heading", { name: "Why are you looking?" }).waitFor();
  await page.getByLabel(/^Reason/).fill("Asked by letter");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
  await page.context().close();

  const annas = await book.page(anna, phone);
  await annas.goto("/notices");
  await annas.getByText("Ada took everything held about Lena Graf").waitFor();
  await annas.goto("/settings");
  const entry = annas.getByRole("listitem").filter({ hasText: "Took everything about one of your clients" });
  await entry.getByText("SHA-256").waitFor();
  await entry.getByRole("link", { name: "The client" }).click();
  await annas.getByRole("heading", { name: "Lena Graf" }).waitFor();
  await annas.context().close();
});

test("an erasure is asked for by name, told to the stringer, and taken back", async () => {
  await read("de");
  await addClient(anna, "Kim", "Keller", "kim@example.com");
  const page = await book.page(ada, phone);
  await page.goto("/admin/people");
  await find(page, "de", "keller");
  await page.getByRole("link", { name: /Kim Keller/ }).click();
  await page.getByRole("button", { name: "Löschen…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Es geschieht in 30 Tagen.").waitFor();
  await readsWell(page);
  await dialog.getByLabel(/^Tippe «Kim Keller»/).fill("Kim");
  await dialog.getByRole("button", { name: "In 30 Tagen löschen" }).click();
  await dialog.getByText("Das ist nicht der angezeigte Name").first().waitFor();
  await dialog.getByLabel(/^Tippe «Kim Keller»/).fill("Kim Keller");
  await dialog.getByRole("button", { name: "In 30 Tagen löschen" }).click();
  await page.getByText("Wird gelöscht", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: "Löschen…" }).count()).toBe(0);
  await readsWell(page);
  const [told] = (await anna.api.notices.list.query({})).items;
  expect(told).toMatchObject({ facts: { what: "erasing", clientName: "Kim Keller" } });

  await page.getByRole("button", { name: "Zurücknehmen…" }).click();
  await dialog.getByRole("button", { name: "Zurücknehmen", exact: true }).click();
  await page.getByText("Kim Keller wird nicht gelöscht.").first().waitFor();
  await page.getByRole("button", { name: "Löschen…" }).waitFor();
  await page.context().close();
});

test.each([
  {
    ...phone,
    locale: "en" as const,
    last: "Phone",
    lookOf: "Compare with",
    confirm: "Make them one",
    other: "Type “Leni",
  },
  {
    ...desk,
    locale: "de" as const,
    last: "Desk",
    lookOf: "vergleichen",
    confirm: "Zusammenführen",
    other: "Tippe «Leni",
  },
])(
  "two people are seen side by side and made one: $width px, $locale",
  async ({ locale, last, lookOf, confirm, other, ...size }) => {
    await read(locale);
    const clientId = await addClient(anna, "Lena", last, "lena@example.com");
    await addClient(ben, "Leni", last, "leni@example.com");
    const page = await book.page(ada, size);
    await page.goto("/admin/people");
    await find(page, locale, last);
    await page.getByRole("link", { name: new RegExp(`Lena ${last}`) }).click();
    await page.getByRole("link", { name: locale === "en" ? "Is in here twice…" : "Steht doppelt hier…" }).click();
    await page.getByRole("link", { name: lookOf }).first().click();
    await page.getByRole("radio", { name: "leni@example.com" }).check();
    await readsWell(page);
    await page.getByLabel(new RegExp(`^${other}`)).fill("Leni");
    await page.getByRole("button", { name: confirm }).click();
    await page
      .getByRole("alert")
      .getByText(locale === "en" ? "not the name shown" : "nicht der angezeigte Name")
      .waitFor();
    await page.getByLabel(new RegExp(`^${other}`)).fill(`Leni ${last}`);
    await page.getByRole("button", { name: confirm }).click();
    await page.getByRole("heading", { name: `Lena ${last}`, level: 1 }).waitFor();
    await page.getByText("leni@example.com").waitFor();
    await page.getByText("Ben", { exact: true }).waitFor();
    await readsWell(page);
    const client = await anna.api.clients.get.query({ id: clientId });
    expect(client).toMatchObject({ name: `Lena ${last}`, email: "leni@example.com", isShared: true });
    await page.context().close();
  },
);

test("what changed since it was seen is shown anew before anything is made one", async () => {
  await read("en");
  const clientId = await addClient(anna, "Mara", "Stale");
  await addClient(ben, "Mara", "Staler");
  const page = await book.page(ada, desk);
  await page.goto("/admin/people");
  await find(page, "en", "stale");
  await page.getByRole("link", { name: /Mara Staler/ }).click();
  await page.getByRole("link", { name: "Is in here twice…" }).click();
  await page.getByRole("link", { name: "Compare with Mara Stale", exact: true }).click();
  await page.getByLabel(/^Type “Mara Stale”/).fill("Mara Stale");
  const client = await anna.api.clients.get.query({ id: clientId });
  await anna.api.clients.update.mutate({ ...client, email: "mara@example.com" });
  await page.getByRole("button", { name: "Make them one" }).click();
  await page.getByRole("radio", { name: "mara@example.com" }).waitFor();
  expect(await page.getByLabel(/^Type “Mara Stale”/).inputValue()).toBe("");
  await page.context().close();
});
