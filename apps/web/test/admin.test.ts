import { text } from "node:stream/consumers";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
let ada: TestUser;
let bert: TestUser;
let anna: TestUser;

beforeAll(async () => {
  book = await openTestBook();
  ada = await book.signUp("Ada", "admin");
  bert = await book.signUp("Bert", "admin");
  anna = await book.signUp("Anna");
});
afterAll(() => book.close());

const desk = { width: 1280, height: 900 };

async function suggest(model: string, gauge = "1.25"): Promise<string> {
  const string = await anna.api.strings.create.mutate({ manufacturer: "Luxilon", model, gauge });
  await anna.api.catalogue.suggest.mutate({ kind: "string", id: string.id });
  return string.id;
}

const toast = (page: Page, text: string) => page.getByText(text).first().waitFor();

test("a stringer neither sees the administration nor gets anything of it, by address or by hand", async () => {
  for (const width of [375, 1280]) {
    const page = await book.page(anna, { width });
    await page.goto("/more");
    await untilLoaded(page);
    expect(await page.locator('a[href^="/admin"]').count()).toBe(0);
    for (const path of ["/admin/stringers", "/admin/moderation", "/admin/audit", "/admin/catalogue-import"]) {
      await page.goto(path);
      await page.getByRole("heading", { name: "For administrators only" }).waitFor();
    }
    await page.context().close();
  }
  for (const path of ["stringers.list", "moderation.queue", "moderation.pending", "audit.list"]) {
    const input = path.endsWith("list") ? "?input=%7B%7D" : "";
    expect([path, (await anna.fetch(`/trpc/${path}${input}`)).status]).toEqual([path, 403]);
  }
  expect((await anna.fetch("/audit.json")).status).toBe(403);
});

test("an invitation is made, sent again, used, and the account deactivated and opened again, each with a reason", async () => {
  const page = await book.page(ada, desk);
  await page.goto("/admin/stringers");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await page.getByLabel("Their name").fill("Gina Gast");
  await page.getByLabel("Their e-mail").fill("gina@example.com");
  await page.getByRole("button", { name: "Make the link" }).click();
  const first = await page.getByLabel("Invitation link").inputValue();
  await page.getByRole("listitem").filter({ hasText: "gina@example.com" }).getByText("Invited").waitFor();

  await page.getByRole("button", { name: "Actions for Gina Gast" }).click();
  await page.getByRole("menuitem", { name: "Invite again" }).click();
  const link = await page.getByRole("dialog").getByLabel("One-time link").inputValue();
  expect(link).not.toBe(first);

  const guest = await book.page(null);
  await guest.goto(new URL(first).pathname + new URL(first).hash);
  await guest.getByRole("heading", { name: "This link has run out" }).waitFor();
  await guest.goto("/login");
  await guest.goto(new URL(link).pathname + new URL(link).hash);
  await guest.getByLabel(/^Your name/).fill("Gina Gast");
  await guest
    .getByLabel(/^Password|^New password|password/i)
    .first()
    .fill("correct horse battery");
  await guest.locator("button[type=submit]").click();
  await guest.getByRole("navigation").waitFor();

  await page.reload();
  await untilLoaded(page);
  const row = page.getByRole("listitem").filter({ hasText: "gina@example.com" });
  await row.getByText("Joined").waitFor();
  await row.getByRole("button", { name: "Actions for Gina Gast" }).click();
  await page.getByRole("menuitem", { name: "Deactivate…" }).click();
  await page.getByRole("button", { name: "Deactivate", exact: true }).click();
  await page.getByText("At least 5 characters").waitFor();
  await page.getByLabel("Reason").fill("Gave up stringing");
  await page.getByRole("button", { name: "Deactivate", exact: true }).click();
  await toast(page, "Gina Gast is deactivated.");
  await row.getByText("Deactivated").waitFor();
  await guest.goto("/clients");
  await guest.waitForURL(/login/);

  await row.getByRole("button", { name: "Actions for Gina Gast" }).click();
  await page.getByRole("menuitem", { name: "Reactivate…" }).click();
  await page.getByLabel("Reason").fill("Strings again");
  await page.getByRole("button", { name: "Reactivate", exact: true }).click();
  await row.getByText("Joined").waitFor();
  await guest.context().close();
  await page.context().close();
});

test("the last administrator can't take the own role away, and whoever did is shown out", async () => {
  const page = await book.page(bert, desk);
  await page.goto("/admin/stringers");
  const leave = async () => {
    await page.getByRole("button", { name: "Actions for Bert" }).click();
    await page.getByRole("menuitem", { name: "Take the role away…" }).click();
    await page.getByLabel("Reason").fill("No time any more");
    await page.getByRole("button", { name: "Take the role away", exact: true }).click();
  };
  await bert.api.stringers.changeRole.mutate({ id: ada.id, role: "stringer", reason: "Only for a moment" });
  await leave();
  await page.getByText("This is the last administrator").waitFor();
  await page.keyboard.press("Escape");
  await bert.api.stringers.changeRole.mutate({ id: ada.id, role: "admin", reason: "The moment is over" });
  await leave();
  await page.getByRole("heading", { name: "For administrators only" }).waitFor();
  expect(await page.locator('a[href^="/admin"]').count()).toBe(0);
  await ada.api.stringers.changeRole.mutate({ id: bert.id, role: "admin", reason: "Has time again" });
  await page.context().close();
});

test("twenty suggestions are decided by keyboard alone, with one key each where nothing is to be typed", async () => {
  const into = await suggest("ALU Power");
  const { items } = await ada.api.moderation.queue.query({});
  await ada.api.moderation.promote.mutate({ id: items[0]?.id ?? "" });
  for (let index = 0; index < 20; index += 1)
    await suggest(
      index % 2 === 0 ? `Brand new ${index}` : `Alu Pówer${"r".repeat(index % 5)}${"w".repeat(Math.floor(index / 5))}`,
    );
  const page = await book.page(ada, desk);
  await page.goto("/admin/moderation");
  await page.getByText("20 wait", { exact: true }).last().waitFor();
  const nav = page.getByRole("link", { name: /Suggestions/ });
  await nav.getByText("20", { exact: true }).waitFor();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const dialog = page.getByRole("dialog");

  for (let index = 0; index < 20; index += 1) {
    const left = 20 - index;
    await page
      .getByText(left === 1 ? "1 waits" : `${left} wait`, { exact: true })
      .last()
      .waitFor();
    if (index === 2) {
      await press("r");
      await dialog.locator("input:focus").and(dialog.getByLabel("Reason")).waitFor();
      await page.keyboard.type("No such string is sold");
      await press("Enter");
    } else if (index === 4) {
      await press("e");
      await dialog.locator("input:focus").and(dialog.getByLabel("Manufacturer")).waitFor();
      await press("Tab");
      await press("ControlOrMeta+a");
      await page.keyboard.type("Put right");
      await press("Enter");
    } else await press(index % 2 === 0 ? "p" : "m");
    await dialog.waitFor({ state: "detached" });
  }
  await page.getByText("Nothing to decide").waitFor();
  // Eighteen at one key each, one rejected and one put right with the keys around their typing.
  expect(keys).toBe(18 + 2 + 4);
  await expect.poll(() => ada.api.moderation.pending.query(), { timeout: 30_000 }).toBe(0);
  const { items: notices } = await anna.api.notices.list.query({});
  const decided = notices.flatMap((notice) => (notice.kind === "submission_decided" ? [notice.facts] : []));
  expect(decided.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(decided.map(({ name }) => name)).toContain("Luxilon Brand new 4 1.25 → Luxilon Put right 1.25");
  expect(decided.filter(({ name }) => name.endsWith("→ Luxilon ALU Power 1.25")).length).toBeGreaterThanOrEqual(9);
  expect((await sharedString(into))?.visibility).toBe("shared");
  await page.context().close();
});

test("a queue of more than a page is gone through by J to its end, and its faults of typing are named", async () => {
  for (let index = 0; index < 42; index += 1) await suggest(`Paged ${String(index).padStart(2, "0")}`);
  const page = await book.page(ada, { ...desk, locale: "de-CH" });
  await page.goto("/admin/moderation");
  await page.getByRole("heading", { name: "Luxilon Paged 39 1.25" }).waitFor();
  expect(await page.getByRole("heading", { name: "Luxilon Paged 40 1.25" }).count()).toBe(0);
  for (let key = 0; key < 40; key += 1) await page.keyboard.press("j");
  await page.getByRole("heading", { name: "Luxilon Paged 41 1.25" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.getByRole("dialog").getByText("Paged 40").waitFor();
  await page.getByLabel(/Gauge|Dicke|Stärke/).fill("thick");
  await page.keyboard.press("Enter");
  await page.getByText(/millimetres|Millimeter/).waitFor();
  await page.context().close();
  for (let waiting = 42; waiting > 0; waiting = await ada.api.moderation.pending.query())
    for (const { id } of (await ada.api.moderation.queue.query({})).items)
      await ada.api.moderation.reject.mutate({ id, reason: "Only there to fill pages" });
});

const sharedString = async (id: string) =>
  (await anna.api.strings.search.query({ search: "alu power" })).find((string) => string.id === id);

test("what another administrator decided meanwhile is said, and leaves the screen", async () => {
  await suggest("Contested");
  const page = await book.page(ada, desk);
  await page.goto("/admin/moderation");
  await page.getByRole("heading", { name: "Luxilon Contested 1.25" }).waitFor();
  const [item] = (await bert.api.moderation.queue.query({})).items;
  await bert.api.moderation.promote.mutate({ id: item?.id ?? "" });
  await page.getByRole("button", { name: "Promote" }).click();
  await page.getByText("has been decided already").waitFor();
  await page.getByText("Nothing to decide").waitFor();
  await page.context().close();
});

test("the keys can be turned off, and type where somebody types", async () => {
  await suggest("Untouched");
  const page = await book.page(ada, desk);
  await page.goto("/admin/moderation");
  await page.getByRole("button", { name: "Merge into another…" }).click();
  await page.getByLabel("Search everyone's catalogue").fill("");
  await page.keyboard.type("prm");
  expect(await page.getByLabel("Search everyone's catalogue").inputValue()).toBe("prm");
  await page.keyboard.press("Escape");
  await page.getByRole("switch").or(page.locator("input[type=checkbox]")).first().click();
  await page.keyboard.press("p");
  await page.keyboard.press("r");
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await ada.api.moderation.pending.query()).toBe(1);
  await page.context().close();
});

const csv = [
  "manufacturer;model;gauge",
  "Völkl;Cyclone;1,25",
  "Luxilon;Alu-Power;1,25",
  "Luxillon;ALU Powerr;1,25",
  "Head;Hawk;thick",
].join("\r\n");

test("a list is looked through first and added then, once", async () => {
  const page = await book.page(ada, { width: 375 });
  await page.goto("/admin/catalogue-import");
  await page.getByText("Strings", { exact: true }).click();
  const choose = () =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name: "strings.csv", mimeType: "text/csv", buffer: Buffer.from(csv, "latin1") });
  await choose();
  await page.getByText("1 new · 1 almost alike · 1 with a fault · 1 there already").waitFor();
  await page.getByText(/millimetres/).waitFor();
  await page.getByRole("button", { name: "Add 1 row" }).click();
  await page.getByText("1 row was added for everyone.").waitFor();
  expect((await anna.api.strings.search.query({ search: "volkl" })).map(({ manufacturer }) => manufacturer)).toEqual([
    "Völkl",
  ]);
  await page.getByRole("button", { name: "Take another file" }).click();
  await page.getByText("Strings", { exact: true }).click();
  await choose();
  await page.getByRole("button", { name: "Nothing to add" }).waitFor();
  await page.context().close();
});

test("the log tells what was done, is narrowed, and comes as a file with the same filter", async () => {
  const page = await book.page(bert, desk);
  await page.goto("/admin/audit");
  await page.getByLabel("What").selectOption({ label: "Merged a suggestion, its jobs too" });
  await page.getByText("about Anna").first().waitFor();
  const entry = page.getByRole("listitem").filter({ hasText: "Merged a suggestion" }).first();
  await entry.getByText("Details").click();
  await entry.getByText(/^name: Luxilon Alu Pówer/).waitFor();
  await entry.getByText(/^from 127/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as JSON" }).click(),
  ]);
  const file = JSON.parse(await text(await download.createReadStream()));
  expect(new Set(file.entries.map(({ action }: { action: string }) => action))).toEqual(new Set(["catalogue.merge"]));
  await page.context().close();
});
