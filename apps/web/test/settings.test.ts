import { readFile } from "node:fs/promises";
import { testPassword } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility.ts";
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
    page.getByRole("button", { name: /Workbook/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await page.context().close();
});

test("a logo is shown on the receipt's preview at once; what is no picture is refused in words", async () => {
  const logo = await readFile(new URL("../../../packages/exports/fixtures/logo.jpg", import.meta.url));
  const page = await book.page(await book.signUp("Gina"));
  await page.goto("/settings");
  const preview = page.getByRole("img", { name: "The receipt of a made-up job" });
  await preview.waitFor();
  const choose = (name: string, buffer: Buffer) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "image/png", buffer });

  await choose("logo.png", Buffer.from("no picture at all"));
  await page.getByRole("alert").getByText("Choose a PNG or JPEG picture").waitFor();
  await choose("logo.png", Buffer.alloc(524_289));
  await page.getByRole("alert").getByText("more than 512 KB").waitFor();
  await choose("logo.txt", logo);
  await page.getByText("Receipts carry this logo from now on.").waitFor();
  await preview.locator("image").waitFor();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByText("Logo removed").waitFor();
  await preview.locator("image").waitFor({ state: "detached" });
  await page.context().close();
});

test("the preview follows what is typed, before it is saved, and opens as a PDF", async () => {
  const hugo = await book.signUp("Hugo");
  const page = await book.page(hugo);
  await page.goto("/settings");
  const preview = page.getByRole("img", { name: "The receipt of a made-up job" });
  await page.getByLabel(/Business name/).fill("Saitenwerk Zürich");
  await preview.getByText("Saitenwerk Zürich").first().waitFor();
  await page.getByLabel("Your name").fill("");
  await page.getByLabel(/Thank-you line/).fill("Bis bald");
  await page.getByLabel("Your name").fill("Hugo H.");
  await preview.getByText("Bis bald").waitFor();

  const link = page.getByRole("link", { name: "Open as PDF" });
  const pdf = await page.request.get((await link.getAttribute("href")) ?? "");
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await hugo.api.settings.get.query()).businessName).toBeNull();
  await page.context().close();
});

test.each([
  { width: 375, locale: "de-CH", language: "de" },
  { width: 1280, locale: "en-GB", language: "en" },
] as const)("an account is closed by typing its address: $width px, $language", async ({ width, locale, language }) => {
  const ida = await book.signUp(`Ida-${language}`);
  await book.signUp(`Admin-${language}`, "admin");
  const settings = await ida.api.settings.get.query();
  await ida.api.settings.update.mutate({ ...settings, defaultLocale: language });
  const [ask, confirm, wrong, closed] =
    language === "de"
      ? ["Deaktivieren …", "Mein Konto deaktivieren", "nicht die Adresse", "Dieses Konto ist deaktiviert"]
      : ["Deactivate …", "Deactivate my account", "not the address", "This account is deactivated"];
  const page = await book.page(ida, { width, locale });
  await page.goto("/settings");
  await page.getByRole("button", { name: ask }).click();
  const dialog = page.getByRole("dialog");
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole("textbox").fill("somebody@example.com");
  await dialog.getByRole("button", { name: confirm }).click();
  await dialog.getByText(wrong).first().waitFor();
  await dialog.getByRole("textbox").fill(ida.email);
  await dialog.getByRole("button", { name: confirm }).click();

  await page.waitForURL("**/login");
  await page.locator("input[type=email]").fill(ida.email);
  await page.locator("input[type=password]").fill(testPassword);
  await page.locator("button[type=submit]").click();
  await page.getByText(closed).waitFor();
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
