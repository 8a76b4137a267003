import { testPassword } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

test("a wrong password keeps what was typed; the right one leads to the screen that was asked for", async () => {
  const anna = await book.signUp("Anna");
  const page = await book.page(null);
  await page.goto("/clients?sort=recent");
  await page.getByLabel("E-mail").fill(anna.email);
  await page.getByLabel("Password", { exact: true }).fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").getByText("E-mail and password don't match").waitFor();
  expect(await page.getByLabel("E-mail").inputValue()).toBe(anna.email);

  await page.getByLabel("Password", { exact: true }).fill(testPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Clients", level: 1 }).waitFor();
  expect(new URL(page.url()).search).toBe("?sort=recent");
  await page.context().close();
});

test("an invited person opens an empty book in their language; the link works once", async () => {
  const admin = await book.signUp("Petra", "admin");
  const office = await book.page(admin);
  await office.goto("/settings");
  await office.getByLabel("Their name").fill("Beat");
  await office.getByLabel("Their e-mail").fill("beat@example.com");
  await office.getByRole("button", { name: "Make the link" }).click();
  const link = await office.getByLabel("Invitation link").inputValue();
  await office.context().close();

  const page = await book.page(null, { locale: "de-CH" });
  await page.goto(link);
  await page.getByText("Dein Konto: beat@example.com").waitFor();
  await page.getByLabel("Dein Name").fill("Beat Saiten");
  await page.getByLabel("Passwort", { exact: true }).fill("zu kurz");
  await page.getByRole("button", { name: "Mein Buch öffnen" }).click();
  await page.getByText("Bitte mindestens 12 Zeichen.").waitFor();
  expect(await page.getByLabel("Dein Name").inputValue()).toBe("Beat Saiten");
  await page.getByLabel("Passwort", { exact: true }).fill("lang genug für alle");
  await page.getByRole("button", { name: "Mein Buch öffnen" }).click();
  await page.getByRole("link", { name: "Kunden" }).click();
  await page.getByText("Noch keine Kunden").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("de");
  await page.context().close();

  const late = await book.page(null, { locale: "de-CH" });
  await late.goto(link);
  await late.getByRole("heading", { name: "Dieser Link gilt nicht mehr" }).waitFor();
  await late.context().close();
});

test("a session that ends in the middle of a form costs nothing that was typed", async () => {
  const carla = await book.signUp("Carla");
  const page = await book.page(carla);
  await page.goto("/clients/new");
  await page.getByLabel("Last name").fill("Muster");
  await carla.fetch("/auth/sign-out", { method: "POST" });
  await page.getByRole("button", { name: "Add client" }).click();

  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("Password", { exact: true }).fill(testPassword);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Add client" }).click();
  await page.getByRole("heading", { name: "Muster", level: 1 }).waitFor();
  await page.context().close();
});
