import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { readZip } from "@rbo/exports/testing/read-zip";
import {
  breakWaitingConnections,
  busyConnections,
  makeBookLong,
  whileLocked,
} from "@rbo/server/exports/export-stall.fixture";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
let anna: TestUser;
let petra: TestUser;

beforeAll(async () => {
  book = await openTestBook();
  anna = await book.signUp("Anna");
  petra = await book.signUp("Petra", "admin");
  await bookJob(anna);
  await makeBookLong(book.database, anna, 3000);
});
afterAll(() => book.close());

type Look = NonNullable<Parameters<TestBook["page"]>[1]>;

/** The settings in a browser that can't write to files; with `canWrite` one whose answer to "where to?" is known. */
async function openSettings(user: TestUser, { canWrite = false, ...look }: Look & { canWrite?: boolean } = {}) {
  const page = await book.page(user, look);
  await page.addInitScript((answers) => {
    const pick = async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    Object.assign(window, { showSaveFilePicker: answers ? pick : undefined });
  }, canWrite);
  await page.goto("/settings");
  await untilLoaded(page);
  return page;
}

const names = { xlsx: /^Workbook/, json: /^JSON/, archive: /^Archive/ } as const;
const start = (page: Page, format: keyof typeof names) => page.getByRole("button", { name: names[format] }).click();
const rowOf = (page: Page, format: keyof typeof names) =>
  page.getByRole("listitem").filter({ has: page.getByRole("button", { name: names[format] }) });
const nothingBusy = () =>
  vi.waitFor(async () => expect(await busyConnections(book.database)).toEqual([]), { timeout: 10_000, interval: 50 });
const slotsTaken = async () => {
  const [row] = await asOwner(
    book.database.ownerUrl,
    (sql) => sql<{ taken: number }[]>`select count(*)::int as taken from export_leases where lease_until > now()`,
  );
  return row?.taken;
};
const bytesOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream());

/** What the browser's own file system holds, each file with its size. */
const filesWritten = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const found: Record<string, number> = {};
    for await (const [name, handle] of await navigator.storage.getDirectory()) {
      if (handle instanceof FileSystemFileHandle) found[name] = (await handle.getFile()).size;
    }
    return found;
  });

test("the archive is saved under its name, whole, and the page says so", async () => {
  const page = await openSettings(anna);
  const [download] = await Promise.all([page.waitForEvent("download"), start(page, "archive")]);
  expect(download.suggestedFilename()).toMatch(/^racket-book-Anna-\d{4}-\d\d-\d\d\.zip$/);
  await rowOf(page, "archive")
    .getByText(/^Saved, [\d.]+ MB\. All of it arrived\.$/)
    .waitFor();
  const files = await readZip(await bytesOf(download));
  expect([...files.keys()]).toContain("index.html");
  await page.context().close();
});

test("where the browser can write to a file, the archive goes there", async () => {
  const page = await openSettings(anna, { canWrite: true });
  await start(page, "archive");
  await rowOf(page, "archive")
    .getByText(/All of it arrived/)
    .waitFor();
  const [[name, size] = ["", 0]] = Object.entries(await filesWritten(page));
  expect(name).toMatch(/^racket-book-Anna-.*\.zip$/);
  expect(size).toBeGreaterThan(3_000_000);
  await page.context().close();
});

test("cancelled, it frees the server at once and leaves no file", async () => {
  const page = await openSettings(anna, { canWrite: true });
  await whileLocked(book.database, "rackets", async () => {
    await start(page, "archive");
    await page.getByText("The file is being made.").waitFor();
    await page.getByText(/so far$/).waitFor();
    await vi.waitFor(async () => expect(await busyConnections(book.database)).toHaveLength(1), { timeout: 10_000 });
    expect(await slotsTaken()).toBe(1);
    await rowOf(page, "archive").getByRole("button", { name: "Cancel" }).click();
    await page.getByText("The file is being made.").waitFor({ state: "detached" });
    // The query waits for the lock, but the download is over: its slot is free for the next one.
    await vi.waitFor(async () => expect(await slotsTaken()).toBe(0), { timeout: 5_000, interval: 50 });
  });
  await nothingBusy();
  await expect.poll(() => filesWritten(page)).toEqual({});
  await page.context().close();
});

test.each([true, false])(
  "broken off midway it is said to be broken, and there is no file (can write: %s)",
  async (canWrite) => {
    const page = await openSettings(anna, { canWrite });
    let saved = 0;
    page.on("download", () => {
      saved += 1;
    });
    await whileLocked(book.database, "rackets", async () => {
      await start(page, "archive");
      await vi.waitFor(async () => expect(await breakWaitingConnections(book.database)).toBe(1), {
        timeout: 10_000,
        interval: 50,
      });
      await page.getByRole("alert").getByText("The download broke off, so nothing of it was kept").waitFor();
    });
    expect([saved, await filesWritten(page)]).toEqual([0, {}]);
    const [again] = await Promise.all([
      canWrite ? null : page.waitForEvent("download"),
      page.getByRole("button", { name: "Try again" }).click(),
    ]);
    await rowOf(page, "archive")
      .getByText(/All of it arrived/)
      .waitFor();
    if (again) expect((await readZip(await bytesOf(again))).size).toBeGreaterThan(2);
    await page.context().close();
  },
);

test("a third download at once is refused in plain words; the others go on while one looks elsewhere", async () => {
  const page = await openSettings(anna);
  const saved: string[] = [];
  page.on("download", (download) => saved.push(download.suggestedFilename().slice(-4)));
  await whileLocked(book.database, "rackets", async () => {
    await start(page, "json");
    await start(page, "archive");
    await vi.waitFor(async () => expect(await busyConnections(book.database)).toHaveLength(2), { timeout: 10_000 });
    await start(page, "xlsx");
    await page.getByRole("alert").getByText("Two downloads of this data are under way already").waitFor();
    await page.getByRole("link", { name: "Bring data in" }).click();
    await page.getByRole("heading", { name: "Bring data in", level: 1 }).waitFor();
  });
  await expect.poll(() => [...saved].sort(), { timeout: 30_000 }).toEqual([".zip", "json"]);
  await page.getByRole("link", { name: "Back" }).click();
  await rowOf(page, "json")
    .getByText(/All of it arrived/)
    .waitFor();
  await page.context().close();
});

test("who was signed out elsewhere is asked to sign in again", async () => {
  const user = await book.signUp("Gina");
  const page = await openSettings(user);
  await user.fetch("/auth/sign-out", { method: "POST" });
  await start(page, "json");
  await page.getByRole("dialog", { name: "Sign in again" }).waitFor();
  await page.context().close();
});

test("an administrator's export is told to whose data it was, a page at a time", async () => {
  const vera = await book.signUp("Vera");
  const page = await openSettings(vera);
  await page.getByText("Nobody has done anything yet.").waitFor();
  const reason = encodeURIComponent("She lost her phone");
  let last = Buffer.alloc(0);
  for (let count = 1; count <= 6; count += 1) {
    const response = await petra.fetch(`/exports/json?as_stringer=${vera.id}&reason=${reason}`, {
      headers: { "accept-encoding": "identity" },
    });
    last = Buffer.from(await response.arrayBuffer());
    const isSigned = async () => expect((await vera.api.audit.aboutMe.query({})).entries).toHaveLength(2 * count);
    await vi.waitFor(isSigned, { timeout: 10_000, interval: 50 });
  }
  await page.reload();
  const rows = page.getByRole("listitem").filter({ hasText: "Took an export of your data: JSON" });
  await expect.poll(() => rows.count()).toBe(5);
  const text = (await rows.first().textContent()) ?? "";
  for (const part of [
    `Petra, ${petra.email}`,
    "Reason: “She lost her phone”",
    "All of it was handed over: ",
    createHash("sha256").update(last).digest("hex"),
  ]) {
    expect(text).toContain(part);
  }
  await page
    .locator("section", { has: page.getByRole("heading", { name: "What others did" }) })
    .getByRole("button", { name: "Show more" })
    .click();
  await expect.poll(() => rows.count()).toBe(6);
  await page.context().close();
});

test.each([
  { width: 375, colorScheme: "light", locale: "de-CH" },
  { width: 375, colorScheme: "dark", locale: "en-GB" },
  { width: 1280, colorScheme: "light", locale: "en-GB" },
  { width: 1280, colorScheme: "dark", locale: "de-CH" },
] as const)(
  "downloads under way, broken and done read well: $width px, $colorScheme, $locale",
  async ({ locale, ...look }) => {
    const user = await book.signUp(`Hana${look.width}${look.colorScheme}`);
    await bookJob(user);
    await (await petra.fetch(`/exports/archive?as_stringer=${user.id}&reason=Support%20call`)).arrayBuffer();
    const { email: _, ...settings } = await user.api.settings.get.query();
    await user.api.settings.update.mutate({ ...settings, defaultLocale: locale === "de-CH" ? "de" : "en" });
    const page = await openSettings(user, { locale, ...look });
    await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^(Workbook|Arbeitsmappe)/ }).click(),
    ]);
    const faults: string[] = [];
    await whileLocked(book.database, "rackets", async () => {
      await page.getByRole("button", { name: /^Archi/ }).click();
      await vi.waitFor(async () => expect(await breakWaitingConnections(book.database)).toBe(1), { timeout: 10_000 });
      await page
        .getByRole("alert")
        .getByText(/broke off|abgebrochen/)
        .waitFor();
      await page.getByRole("button", { name: /^JSON/ }).click();
      await page.getByText(/so far$|bis jetzt$/).waitFor();
      const shots = process.env.SHOTS;
      if (shots) await page.screenshot({ path: `${shots}/${Date.now()}.png`, fullPage: true });
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      faults.push(
        ...(await accessibilityFaults(page)),
        ...(await smallThings(page)),
        ...(isTooWide ? ["too wide"] : []),
      );
      await page.getByRole("button", { name: /^(Cancel|Abbrechen)$/ }).click();
    });
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
