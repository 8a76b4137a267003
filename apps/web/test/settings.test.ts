import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

test("the language is saved with the account and shows at once, and after a reload", async () => {
  const page = await book.page(await book.signUp("Anna"));
  await page.goto("/settings");
  await page.getByText("Deutsch", { exact: true }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Einstellungen gespeichert.").waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
  expect(await page.title()).toBe("Einstellungen · Racket Book");
  await page.context().close();
});

test("an amount that can't be read is said at its field, which gets the focus", async () => {
  const page = await book.page(await book.signUp("Ben"));
  await page.goto("/settings");
  const labour = page.getByLabel("Your labour per job");
  await labour.fill("a lot");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByText("Please enter an amount").waitFor();
  expect(await labour.evaluate((field) => field === document.activeElement)).toBe(true);
  await labour.fill("18,5");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Settings saved.").waitFor();
  expect(await labour.inputValue()).toBe("18.50");
  await page.context().close();
});

test("changed elsewhere meanwhile: what was typed stays, the rest is fresh, and the second save holds", async () => {
  const carla = await book.signUp("Carla");
  const page = await book.page(carla);
  await page.goto("/settings");
  await page.getByLabel(/Business name/).fill("Saitenwerk");
  const { email, ...elsewhere } = await carla.api.settings.get.query();
  await carla.api.settings.update.mutate({ ...elsewhere, phone: "044 111 22 33" });

  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByText("changed elsewhere").waitFor();
  expect(await page.getByLabel(/Business name/).inputValue()).toBe("Saitenwerk");
  expect(await page.getByLabel(/Phone/).inputValue()).toBe("044 111 22 33");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Settings saved.").waitFor();
  expect(await carla.api.settings.get.query()).toMatchObject({
    email,
    businessName: "Saitenwerk",
    phone: "044 111 22 33",
  });
  await page.context().close();
});

test("unsaved changes are not lost to a tap on the menu", async () => {
  const page = await book.page(await book.signUp("Dora"));
  await page.goto("/settings");
  await page.getByLabel(/Phone/).fill("079");
  await page.getByRole("link", { name: "Clients" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stay here" }).click();
  expect(await page.getByLabel(/Phone/).inputValue()).toBe("079");
  await page.getByRole("link", { name: "Clients" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave without saving" }).click();
  await page.getByRole("heading", { name: "Clients", level: 1 }).waitFor();
  await page.context().close();
});

test("all data comes down as a file of one's own", async () => {
  const page = await book.page(await book.signUp("Eva"));
  await page.goto("/settings");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /Workbook/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await page.context().close();
});

test("signing out leaves nothing behind", async () => {
  const page = await book.page(await book.signUp("Fritz"));
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goto("/clients");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.context().close();
});
