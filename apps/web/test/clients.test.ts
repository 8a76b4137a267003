import type { TestUser } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";

let book: TestBook;
let anna: TestUser;
beforeAll(async () => {
  book = await openTestBook();
  anna = await book.signUp("Anna");
});
afterAll(() => book.close());

test("a name searched for in vain becomes a client, is edited in place and found by its umlaut", async () => {
  const page = await book.page(anna);
  await page.goto("/clients");
  await page.getByLabel("Search clients").fill("Jürg Müller");
  await page.getByRole("link", { name: "Add “Jürg Müller”" }).click();
  expect(await page.getByLabel("Last name").inputValue()).toBe("Müller");
  await page.getByLabel("E-mail").fill("not an address@");
  await page.getByRole("button", { name: "Add client" }).click();
  await page.getByLabel("E-mail").fill("juerg@example.com");
  await page.getByRole("button", { name: "Add client" }).click();
  await page.getByRole("heading", { name: "Jürg Müller", level: 1 }).waitFor();

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel(/Usual tension/).fill("24/23");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Save" }).waitFor({ state: "detached" });
  await page.getByText("24/23").waitFor();

  await page.getByRole("link", { name: "Back" }).click();
  await page.getByLabel("Search clients").fill("muller");
  await page.getByRole("link", { name: /Jürg Müller/ }).waitFor();
  await page.context().close();
});

test("a double tap adds one client", async () => {
  const page = await book.page(anna);
  await page.goto("/clients/new");
  await page.getByLabel("Last name").fill("Doppel");
  await page.getByRole("button", { name: "Add client" }).dblclick();
  await page.getByRole("heading", { name: "Doppel", level: 1 }).waitFor();
  const { items } = await anna.api.clients.list.query({ search: "Doppel" });
  expect(items).toHaveLength(1);
  await page.context().close();
});

test("a server out of reach is said, and what was typed is saved once it is back", async () => {
  const page = await book.page(anna);
  await page.goto("/clients/new");
  await page.getByLabel("Last name").fill("Funkloch");
  await page.context().setOffline(true);
  await page.getByText("You are offline").waitFor();
  await page.getByRole("button", { name: "Add client" }).click();
  await page.getByRole("alert").getByText("can't be reached").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Add client" }).click();
  await page.getByRole("heading", { name: "Funkloch", level: 1 }).waitFor();
  await page.context().close();
});
