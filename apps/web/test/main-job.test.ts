import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MailCatcher, startMailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";

let folder: string;
let relay: MailCatcher;
let book: TestBook;
let anna: TestUser;
let ben: TestUser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-main-job-"));
  relay = await startMailCatcher({ folder });
  book = await openTestBook({ relay });
  anna = await book.signUp("Anna");
  ben = await book.signUp("Ben");
});
afterAll(async () => {
  await book.close();
  await relay.close();
  await rm(folder, { recursive: true });
});

const mailsTo = async (address: string) =>
  (await relay.messages()).filter((mail) => JSON.stringify(mail).includes(address));

async function download(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
  const path = join(folder, "download");
  await file.saveAs(path);
  return readFile(path);
}

describe.each([
  { where: "on a phone", width: 375, client: "Graf" },
  { where: "at a desk", width: 1280, client: "Keller" },
])("the main job $where", ({ width, client }) => {
  const address = `${client.toLowerCase()}@client.example`;
  let orderPath: string;

  test("is booked again in a few taps, strung, and its receipt arrives by mail", async () => {
    const last = await bookJob(anna, { newClient: { firstName: "Lena", lastName: client, email: address } });
    await anna.api.orders.markStrung.mutate({ id: last.id });
    const page = await book.page(anna, { width });
    await page.goto("/");
    await page.getByRole("link", { name: "Add job" }).first().click();
    await page.getByLabel("Who is it for?").waitFor();
    await page.getByRole("button", { name: new RegExp(`Lena ${client}`) }).click();
    await page.getByRole("button", { name: /Same again/ }).click();
    await page.getByRole("button", { name: "Book job" }).click();
    await page.getByRole("heading", { name: `Lena ${client}`, level: 1 }).waitFor();
    orderPath = new URL(page.url()).pathname;
    await page.getByText("CHF 62.00").first().waitFor();

    await page.getByText(`Its receipt goes to ${address}, 10 seconds later.`).waitFor();
    await page.getByRole("button", { name: "Mark strung" }).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.getByText(new RegExp(`^Sent to ${address}`)).waitFor({ timeout: 60_000 });
    const caught = await vi.waitFor(
      async () => {
        const mails = await mailsTo(address);
        expect(mails).toHaveLength(2);
        return mails;
      },
      { timeout: 60_000 },
    );
    const message = await relay.message(caught[0]?.id ?? "");
    expect(message?.attachments).toMatchObject([{ contentType: "application/pdf" }]);

    await page.getByRole("button", { name: "Mark returned" }).click();
    await page.getByRole("button", { name: "Mark paid" }).click();
    await page.getByText("Done", { exact: true }).waitFor();
    await page.context().close();
  });

  test("can be taken back while the receipt has not gone, and then none goes", async () => {
    const { id } = await bookJob(anna, {
      newClient: { lastName: `Undo${width}`, email: `undo${width}@client.example` },
    });
    const page = await book.page(anna, { width });
    await page.goto(`/orders/${id}`);
    await page.getByRole("button", { name: "Mark strung" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/No receipt went out/).waitFor();
    expect((await anna.api.orders.get.query({ id })).receipt.mails).toMatchObject([{ state: "not_sent" }]);
    await page.context().close();
  });

  test("is in both files one takes home, and in nobody else's sight", async () => {
    const page = await book.page(anna, { width });
    await page.goto("/settings");
    const id = orderPath.replace("/orders/", "");
    expect(JSON.parse((await download(page, /JSON/)).toString()).orders).toContainEqual(
      expect.objectContaining({ id, state: "done", total: { amount_minor: 6200, currency: "CHF" } }),
    );
    expect((await download(page, /XLSX|Excel|Workbook/i)).subarray(0, 2).toString()).toBe("PK");
    await page.context().close();

    const other = await book.page(ben, { width });
    await other.goto(orderPath);
    await other.getByText("This is not in your book.").waitFor();
    await other.goto("/orders");
    await other.getByText("No jobs yet").waitFor();
    expect(await other.content()).not.toContain(client);
    await other.context().close();
  });
});
