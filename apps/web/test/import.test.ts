import { readFile } from "node:fs/promises";
import { bookJob } from "@rbo/server/testing/book-job";
import { type TestUser, testPassword } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
let sample: Buffer;
let annasExport: string;

beforeAll(async () => {
  book = await openTestBook();
  sample = await readFile(new URL("../../../packages/exports/fixtures/v1-sample.xlsx", import.meta.url));
  const anna = await book.signUp("Anna");
  await bookJob(anna);
  const strung = await bookJob(anna, { newClient: { lastName: "Ng", firstName: "Kim" } });
  await anna.api.orders.markStrung.mutate({ id: strung.id });
  annasExport = await (await anna.fetch("/exports/json")).text();
});
afterAll(() => book.close());

type Look = NonNullable<Parameters<TestBook["page"]>[1]>;
type Upload = { name: string; buffer: Buffer };
const asFile = (name: string, text: string): Upload => ({ name, buffer: Buffer.from(text) });

async function openImport(user: TestUser, look: Look = {}): Promise<Page> {
  const page = await book.page(user, look);
  await page.goto("/settings/import");
  await untilLoaded(page);
  return page;
}

const choose = (page: Page, { name, buffer }: Upload) =>
  page.getByLabel(/Choose a file|Datei wählen/).setInputFiles({ name, mimeType: "application/octet-stream", buffer });

const pastImports = (page: Page) =>
  page.locator("section", { has: page.getByRole("heading", { name: "Brought in so far" }) });

describe.each([375, 1280])("at %i px", (width) => {
  test("the old spreadsheet is looked through, brought in, and undone", async () => {
    const user = await book.signUp(`Vera${width}`);
    const page = await openImport(user, { width });
    await page.getByText("Nothing yet.").waitFor();
    await choose(page, { name: "Besaitungen.xlsx", buffer: sample });
    await page.getByRole("heading", { name: "This is your old stringing spreadsheet" }).waitFor();
    await page.getByRole("row", { name: /^Jobs 745 0 0 0$/ }).waitFor();
    await page.getByRole("heading", { name: "Client jobs by year, in CHF" }).waitFor();
    await page.getByRole("row", { name: /^All 329 / }).waitFor();
    expect((await user.api.orders.list.query({})).items).toEqual([]);

    await page.getByRole("button", { name: "Bring it in" }).click();
    await page.getByRole("heading", { name: "It is in your book" }).waitFor();
    await page
      .getByText(/^745 jobs, \d+ clients, \d+ rackets, \d+ strings$/)
      .first()
      .waitFor();
    expect((await user.api.orders.list.query({})).items.length).toBeGreaterThan(20);
    await pastImports(page).getByText("Can be undone").waitFor();

    await pastImports(page).getByRole("button", { name: "Undo Besaitungen.xlsx" }).click();
    await page
      .getByRole("dialog")
      .getByText(/745 jobs/)
      .waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Undo the import" }).click();
    await pastImports(page)
      .getByText(/^Undone/)
      .waitFor();
    expect((await user.api.orders.list.query({})).items).toEqual([]);
    expect(await page.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
    await page.context().close();
  });
});

test("another account's export comes in; screens seen before show it at once", async () => {
  const user = await book.signUp("Ben");
  const page = await book.page(user);
  await page.goto("/orders");
  await page.getByText("No jobs yet").waitFor();
  await page.goto("/settings");
  await page.getByRole("link", { name: /Bring data in/ }).click();
  await choose(page, asFile("racket-book-Anna.json", annasExport));
  await page.getByRole("heading", { name: "This is an export of Racket Book" }).waitFor();
  await page.getByRole("row", { name: /^Jobs 2 0 0 0$/ }).waitFor();
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByRole("link", { name: "Look at the jobs" }).click();
  await page.getByText("Kim Ng").waitFor();
  await page.context().close();
});

test("rows that the book can't hold, or holds otherwise, are named with place, field and reason", async () => {
  const user = await book.signUp("Carla");
  const own = await bookJob(user);
  await user.api.orders.markStrung.mutate({ id: own.id });
  const page = await openImport(user);
  await choose(page, asFile("anna.json", annasExport));
  await page.getByRole("heading", { name: "Rejected (1)" }).waitFor();
  await page.getByText(/^orders\[\d\]$/).waitFor();
  await page.getByText(/another job here has this receipt number/).waitFor();
  await page.getByRole("row", { name: /^Jobs 1 0 0 1$/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByRole("heading", { name: "It is in your book" }).waitFor();
  const changed = JSON.parse(annasExport);
  changed.client_profiles.find(
    (client: { is_self_for_stringer: boolean }) => !client.is_self_for_stringer,
  ).internal_notes = "new";
  for (const order of changed.orders) {
    order.client_profile = changed.client_profiles.find(({ id }: { id: string }) => id === order.client_profile_id);
  }
  await page.getByRole("button", { name: "Choose another file" }).click();
  await choose(page, asFile("anna.json", JSON.stringify(changed)));
  await page.getByRole("heading", { name: "Kept as they are (1)" }).waitFor();
  await page.getByText("is here already with other contents, and was left as it is").waitFor();
  await page.context().close();
});

test("undo is refused in plain words once something changed behind the screen's back", async () => {
  const user = await book.signUp("Dora");
  const page = await openImport(user);
  await choose(page, asFile("anna.json", annasExport));
  await page.getByRole("button", { name: "Bring it in" }).click();
  await pastImports(page).getByText("Can be undone").waitFor();
  const { items } = await user.api.orders.list.query({});
  const open = items.find(({ strungAt }) => strungAt === null);
  await user.api.orders.markStrung.mutate({ id: open?.id ?? "" });
  await pastImports(page).getByRole("button", { name: "Undo anna.json" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo the import" }).click();
  await page.getByRole("alert").getByText("Something of this import was changed or sent since").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await pastImports(page).getByText("Changed since, so it stays").waitFor();
  await page.context().close();
});

test("a file that can't be read is refused with its places, an empty or huge one before it is sent", async () => {
  const page = await openImport(await book.signUp("Eva"));
  const spoilt = JSON.parse(annasExport);
  spoilt.orders[0].labour.amount_minor = "25 francs";
  await choose(page, asFile("spoilt.json", JSON.stringify(spoilt)));
  await page.getByRole("alert").getByText("orders[0].labour.amount_minor").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Choose another file" }).click();
  await choose(page, asFile("empty.json", ""));
  await page.getByRole("alert").getByText("This file is empty").waitFor();
  await choose(page, { name: "huge.zip", buffer: Buffer.alloc(20_000_001) });
  await page.getByRole("alert").getByText("take out the JSON file inside it").waitFor();
  await choose(page, asFile("fine.json", annasExport));
  await page.getByRole("button", { name: "Bring it in" }).waitFor();
  expect(await page.getByRole("alert").getByText("larger than").count()).toBe(0);
  await page.context().close();
});

test("offline, file and report survive; however often it is tapped, it comes in once", async () => {
  const user = await book.signUp("Fritz");
  const page = await openImport(user);
  await choose(page, asFile("anna.json", annasExport));
  const bringIn = page.getByRole("button", { name: "Bring it in" });
  await bringIn.waitFor();
  await page.context().setOffline(true);
  await bringIn.click();
  await page.getByText("It was not brought in").waitFor();
  await page.getByRole("row", { name: /^Jobs 2 0 0 0$/ }).waitFor();
  await page.context().setOffline(false);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(new URL(request.url()).search);
  });
  await page.getByRole("button", { name: "Try again" }).evaluate((button: HTMLButtonElement) => {
    for (let tap = 0; tap < 3; tap += 1) button.click();
  });
  await page.getByRole("heading", { name: "It is in your book" }).waitFor();
  expect(sent).toEqual(["?dry_run=false"]);
  expect(await user.api.settings.imports.query()).toHaveLength(1);
  await page.context().close();
});

test("a session that ended is asked for over the screen, and the file is still there", async () => {
  const user = await book.signUp("Gina");
  const page = await openImport(user);
  await choose(page, asFile("anna.json", annasExport));
  await page.getByRole("button", { name: "Bring it in" }).waitFor();
  await user.fetch("/auth/sign-out", { method: "POST" });
  await page.getByRole("button", { name: "Bring it in" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("Password", { exact: true }).fill(testPassword);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "It is in your book" }).waitFor();
  await page.context().close();
});

async function faultsOf(page: Page): Promise<string[]> {
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [...(await accessibilityFaults(page)), ...(await smallThings(page)), ...(isTooWide ? ["too wide"] : [])];
}
