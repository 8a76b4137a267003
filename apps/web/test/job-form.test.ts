import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MailCatcher, startMailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let folder: string;
let relay: MailCatcher;
let book: TestBook;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-job-form-"));
  relay = await startMailCatcher({ folder });
  book = await openTestBook({ relay });
});
afterAll(async () => {
  await book.close();
  await relay.close();
  await rm(folder, { recursive: true });
});

const lena = { lastName: "Graf", email: null, emailReceipts: true };

describe("a racket is found by how people write it", () => {
  let anna: TestUser;
  let racketId: string;
  let clientId: string;
  beforeAll(async () => {
    anna = await book.signUp("Anna");
    const racket = { manufacturer: "Babolat", model: "Pure Aero 98", headSizeSqIn: 98, stringPattern: "16x20" };
    racketId = (await anna.api.rackets.create.mutate(racket)).id;
    await anna.api.rackets.create.mutate({ manufacturer: "Babolat", model: "Pure Drive" });
    clientId = (await anna.api.clients.create.mutate(lena)).id;
  });

  test.each(["pure aero 98", "PureAero 98", "pure-aero98", "babolat aero"])("%s", async (typed) => {
    const page = await book.page(anna);
    await page.goto(`/orders/new?clientId=${clientId}`);
    await untilLoaded(page);
    await page.getByRole("combobox", { name: "Racket" }).fill(typed);
    const listed = page.getByRole("option", { name: /^Babolat Pure Aero 98\s*98 in² · 16x20/ });
    await listed.waitFor();
    expect(await page.getByRole("option", { name: /Pure Drive/ }).count()).toBe(0);
    expect(await page.getByRole("option").last().textContent()).toBe(`New racket “${typed}”`);
    await listed.click();
    expect(await page.getByRole("combobox", { name: "Racket" }).inputValue()).toBe("Babolat Pure Aero 98");
    await page.getByRole("button", { name: "Book job" }).click();
    await page.getByRole("heading", { name: "Graf", level: 1 }).waitFor();
    const id = new URL(page.url()).pathname.replace("/orders/", "");
    expect((await anna.api.orders.get.query({ id })).racket.id).toBe(racketId);
    await page.context().close();
  });
});

test("who strings in pounds types and reads pounds everywhere, and kilograms are kept beside", async () => {
  const ben = await book.signUp("Ben");
  const { email: _, ...settings } = await ben.api.settings.get.query();
  await ben.api.settings.update.mutate({ ...settings, tensionUnit: "lb" });
  const { id: before } = await bookJob(ben);
  const page = await book.page(ben);
  await page.goto(`/orders/new?again=${before}`);
  await untilLoaded(page);
  await page.getByLabel("Tension").first().fill("52");
  await page.getByRole("button", { name: "Book job" }).click();
  await page.getByRole("heading", { name: "Lena Graf", level: 1 }).waitFor();
  const id = new URL(page.url()).pathname.replace("/orders/", "");
  const { main, racket, client } = await ben.api.orders.get.query({ id });
  expect(main).toMatchObject({ tension: { value: 52, unit: "lb" }, tensionKg: 23.6 });

  const reads = async (path: string, text: RegExp) => {
    await page.goto(path);
    await untilLoaded(page);
    await page.getByText(text).first().waitFor();
    expect(await page.getByText(/\d\s?kg\b/).count(), path).toBe(0);
  };
  await reads(`/orders/${id}`, /52\.0\slb/);
  await reads("/orders", /52\.0\slb/);
  await reads("/", /52\.0\slb/);
  await reads(`/clients/${client.id}`, /52\.0\slb/);
  await reads(`/rackets/${racket.id}?clientId=${client.id}`, /^Mains lb$/);
  await page.goto(`/orders/${id}/edit`);
  await page.getByLabel("Tension").first().waitFor();
  expect(await page.getByLabel("Tension").first().inputValue()).toBe("52");
  await page.context().close();
});

describe("what an edit of a strung job will do to its receipt is said before it is saved", () => {
  let cara: TestUser;
  beforeAll(async () => {
    cara = await book.signUp("Cara");
  });

  async function strungJob(email: string | null): Promise<string> {
    const { id } = await bookJob(cara, { newClient: { lastName: "Graf", email } });
    await cara.api.orders.markStrung.mutate({ id });
    return id;
  }

  async function editLabour(id: string): Promise<Page> {
    const page = await book.page(cara);
    await page.goto(`/orders/${id}/edit`);
    const labour = page.getByLabel("Labour");
    await labour.waitFor();
    expect(await page.getByText(/receipt 2\d{3}-/i).count()).toBe(0);
    await labour.fill("77.00");
    return page;
  }

  async function save(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Save changes" }).click();
    await page.getByRole("heading", { name: "Graf", level: 1 }).waitFor();
  }

  test("one that has not gone goes with the change", async () => {
    const id = await strungJob("later@client.example");
    const page = await editLabour(id);
    await page.getByText(/has not gone to later@client\.example yet: it goes with this change/).waitFor();
    await save(page);
    const { receipt } = await cara.api.orders.get.query({ id });
    expect(receipt).toMatchObject({ isOutOfDate: false });
    await page.context().close();
  });

  test("one that was never mailed can be printed or sent afterwards", async () => {
    const page = await editLabour(await strungJob(null));
    await page.getByText(/It was not mailed; after saving you can print or send it/).waitFor();
    await page.context().close();
  });

  test("one that went stays as it is, and the next revision is a tap", async () => {
    const id = await strungJob("gone@client.example");
    const page = await book.page(cara);
    await page.goto(`/orders/${id}`);
    await page.getByText(/^Sent to gone@client\.example/).waitFor({ timeout: 60_000 });
    await page.context().close();
    const edit = await editLabour(id);
    await edit.getByText(/What was sent stays as it is and will be out of date/).waitFor();
    // Typed back, nothing printed changes any more.
    await edit.getByLabel("Labour").fill("25.00");
    await edit.getByText(/What was sent stays as it is/).waitFor({ state: "detached" });
    await edit.getByLabel("Labour").fill("77.00");
    await save(edit);
    await edit.getByText("The receipt no longer says what stands here.").waitFor();
    expect((await cara.api.orders.get.query({ id })).receipt).toMatchObject({ isOutOfDate: true });
    await edit.context().close();
  });
});
