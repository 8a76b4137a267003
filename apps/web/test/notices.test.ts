import { bookJob } from "@rbo/server/testing/book-job";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { tell } from "./tell.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const failed = { number: "2026-0007", clientName: "Lena Graf", to: "lena@example.com", answer: "550 user unknown" };

test("the bell counts what is unread; a notice leads to its job and is read then", async () => {
  const anna = await book.signUp("Anna");
  const order = await bookJob(anna);
  await tell(book, anna, { kind: "receipt_failed", orderId: order.id, facts: failed });
  await tell(book, anna, {
    kind: "data_exported",
    facts: { adminName: "Olga", format: "xlsx", reason: "Asked by phone" },
  });
  const page = await book.page(anna);
  await page.goto("/clients");
  await page.getByRole("link", { name: "Notices, 2 unread" }).click();
  await page.getByText("As a file (XLSX). The reason: Asked by phone").waitFor();
  const read = page.waitForResponse(/notices\.markRead/);
  await page.getByRole("link", { name: /Receipt 2026-0007 for Lena Graf did not arrive/ }).click();
  await read;
  await page.waitForURL(`**/orders/${order.id}`);
  await page.goto("/notices?show=unread");
  await page.getByRole("link", { name: "Notices, one unread" }).waitFor();
  expect(await page.getByRole("link", { name: /Receipt 2026-0007/ }).count()).toBe(0);
  await page.getByRole("button", { name: "Mark all read" }).click();
  await page.getByText("All read", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Notices", exact: true }).waitFor();
  expect(await anna.api.notices.unread.query()).toBe(0);
  await page.context().close();
});

test("what comes while the app is open shows when it is looked at again", async () => {
  const ben = await book.signUp("Ben");
  const page = await book.page(ben, { width: 1280 });
  await page.clock.install();
  await page.goto("/clients");
  await page.getByRole("link", { name: "Notices", exact: true }).waitFor();
  await tell(book, ben, {
    kind: "submission_decided",
    facts: { kind: "string", name: "Yonex Poly Tour", status: "promoted", reason: null },
  });
  await page.clock.runFor(61_000);
  await page.getByRole("link", { name: "Notices, one unread" }).click();
  await page.getByRole("link", { name: /Yonex Poly Tour is everyone's now/ }).click();
  await page.waitForURL("**/catalogue?tab=suggestions");
  await page.context().close();
});

test("with nothing to tell it says so, in German too", async () => {
  const carla = await book.signUp("Carla");
  const settings = await carla.api.settings.get.query();
  await carla.api.settings.update.mutate({ ...settings, defaultLocale: "de" });
  const page = await book.page(carla, { locale: "de-CH" });
  await page.goto("/notices");
  await page.getByText("Nichts zu melden").waitFor();
  await tell(book, carla, {
    kind: "account_changed",
    facts: { adminName: "Olga", what: "reactivated", reason: "Wieder da" },
  });
  await page.reload();
  await page.getByText("Olga hat dein Konto wieder geöffnet").waitFor();
  await page.context().close();
});
