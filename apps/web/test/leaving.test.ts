import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { readZip } from "@rbo/exports/testing/read-zip";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
let ada: TestUser;
let anna: TestUser;

beforeAll(async () => {
  book = await openTestBook();
  ada = await book.signUp("Ada", "admin");
  anna = await book.signUp("Anna");
  await bookJob(anna);
});
afterAll(() => book.close());

const desk = { width: 1280, height: 900 };
const pathOf = (user: TestUser) => `/admin/stringers/${user.id}/leaving`;
const step = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

async function download(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}

/** As if the days of the grace had passed, for a server whose clock is the real one; it is woken, and looks again. */
const letGraceEnd = () =>
  asOwner(book.database.ownerUrl, async (sql) => {
    await sql`update offboardings set handed_over_at = now() - interval '30 days', erase_at = now() where state = 'grace'`;
    await sql`select pg_notify('rbo_offboarding', '')`;
  });

const slow = { timeout: 20_000 };
const stateIs = (user: TestUser, state: string) =>
  expect.poll(async () => (await ada.api.offboarding.get.query({ id: user.id })).offboarding?.state, slow).toBe(state);

test("a stringer leaves: begun, archived, taken, handed over, closed, and erased when the grace is over", async () => {
  const page = await book.page(ada, desk);
  const annas = await book.page(anna);
  await page.goto("/admin/stringers");
  await page.getByRole("button", { name: "Actions for Anna" }).click();
  await page.getByRole("menuitem", { name: "Offboard…" }).click();
  await page.getByRole("heading", { name: "Offboard Anna" }).waitFor();

  await page.getByLabel("Reason").fill("Moves abroad");
  await page.getByLabel(/^Type Anna/).fill("Ben");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("neither the name nor the e-mail").first().waitFor();
  await page.getByLabel(/^Type Anna/).fill("anna");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { name: "Anna leaves" }).waitFor();
  // The worker has made the archive, and the page sees it by itself.
  await step(page, "Handed over").getByText("waits for you").waitFor();

  await annas.goto("/notices");
  await annas.getByText("Ada has begun to offboard you").waitFor();
  await annas.goto("/settings");
  await annas.getByRole("heading", { name: "You are leaving" }).waitFor();
  const own = await download(annas, "Archive");
  const sha256 = createHash("sha256").update(own.bytes).digest("hex");
  await page.getByText("Anna (the owner)").waitFor();
  await page.getByText(sha256, { exact: true }).waitFor();
  const taken = await download(page, "Archive");
  expect(taken.bytes.equals(own.bytes)).toBe(true);
  expect(taken.name).toMatch(/^racket-book-Anna-.*\.zip$/);
  expect([...(await readZip(taken.bytes)).keys()][0]).toBe("index.html");
  const sheet = await download(page, "Count sheet");
  expect(sheet.bytes.toString()).toContain(sha256);

  await page.getByRole("button", { name: "Handed over …" }).click();
  await page.getByLabel("How was it handed over?").fill("On a stick, in the shop");
  await page.getByRole("button", { name: "Close the account" }).click();
  await step(page, "Book erased").getByText(/^on /).waitFor();
  await annas.goto("/clients");
  await annas.waitForURL(/login/);
  await page.goto("/admin/stringers");
  const row = page.getByRole("listitem").filter({ hasText: anna.email });
  await row.getByText("Leaves").waitFor();
  await row.getByText("Deactivated").waitFor();

  await letGraceEnd();
  await stateIs(anna, "erased");
  await page.goto(pathOf(anna));
  await page.getByText("Nothing of the book is left").waitFor();
  await page.goto("/admin/stringers");
  await page.getByRole("listitem").filter({ hasText: "Erased account" }).getByText("Erased", { exact: true }).waitFor();
  await page.context().close();
  await annas.context().close();
});

test("who was handed over to can be called back before the end, and finds the book as it was", async () => {
  const clara = await book.signUp("Clara");
  await bookJob(clara);
  const page = await book.page(ada, desk);
  await ada.api.offboarding.start.mutate({ id: clara.id, reason: "Has no time", confirmation: clara.email });
  await page.goto(pathOf(clara));
  await step(page, "Handed over").getByText("waits for you").waitFor();
  await page.getByText("Download the archive first").waitFor();
  expect(await page.getByRole("button", { name: "Handed over …" }).count()).toBe(0);
  await download(page, "Archive");
  await page.getByRole("button", { name: "Handed over …" }).click();
  await page.getByLabel("How was it handed over?").fill("By a link");
  await page.getByRole("button", { name: "Close the account" }).click();
  await step(page, "Book erased").getByText(/^on /).waitFor();
  await page.getByRole("button", { name: "Cancel …" }).click();
  await page.getByLabel("Reason").fill("Has time again");
  await page.getByRole("button", { name: "Cancel it" }).click();
  await page.getByText("Nothing was erased. The archive").waitFor();
  const { items } = await ada.api.stringers.list.query({ search: clara.email });
  expect(items).toMatchObject([{ state: "joined", jobs: 1, leaving: null }]);
  await page.context().close();
});

test.each([
  { width: 375, colorScheme: "light", locale: "de-CH" },
  { width: 1280, colorScheme: "dark", locale: "en-GB" },
] as const)("its pages read well: $width px, $colorScheme, $locale", async (look) => {
  const dora = await book.signUp(`Dora-${look.width}`);
  await bookJob(dora);
  const locale = look.locale.slice(0, 2);
  await asOwner(book.database.ownerUrl, (sql) => sql`update stringers set default_locale = ${locale}`);
  const page = await book.page(ada, look);
  const faults: string[] = [];
  const lookAt = async (shown: Page, name: string) => {
    await untilLoaded(shown);
    faults.push(...(await accessibilityFaults(shown)), ...(await smallThings(shown)));
    const folder = process.env.RBO_SCREENSHOTS;
    if (folder) await shown.screenshot({ path: `${folder}/leaving-${look.width}-${name}.png`, fullPage: true });
  };
  await page.goto(pathOf(dora));
  await lookAt(page, "start");
  await ada.api.offboarding.start.mutate({ id: dora.id, reason: "Moves abroad", confirmation: dora.email });
  await stateIs(dora, "ready");
  const doras = await book.page(dora, look);
  await doras.goto("/settings");
  await lookAt(doras, "own");
  await (await dora.fetch(`/offboarding/${dora.id}/archive.zip`)).arrayBuffer();
  await page.reload();
  await page.getByRole("button", { name: /^(Handed over|Ist übergeben) …$/ }).click();
  await page.getByRole("dialog").waitFor();
  await lookAt(page, "hand-over");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await lookAt(page, "ready");
  await page.getByRole("button", { name: /^(Cancel|Abbrechen) …$/ }).click();
  await page.getByRole("dialog").waitFor();
  await lookAt(page, "cancel");
  await page.goto("/admin/stringers");
  await lookAt(page, "list");
  expect(faults).toEqual([]);
  await page.context().close();
  await doras.context().close();
});

test("nobody but an administrator comes to it", async () => {
  const eva = await book.signUp("Eva");
  const page = await book.page(eva);
  await page.goto(pathOf(ada));
  await page.getByRole("heading", { name: "For administrators only" }).waitFor();
  expect((await eva.fetch(`/offboarding/${ada.id}/archive.zip`)).status).toBe(403);
  expect((await fetch(`${book.url}/offboarding/${eva.id}/archive.zip`)).status).toBe(401);
  await page.context().close();
});
