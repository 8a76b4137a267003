import { EventEmitter, once } from "node:events";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
let anna: TestUser;
let page: Page;
let count = 0;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

beforeEach(async () => {
  count += 1;
  anna = await book.signUp(`Anna${count}`);
  for (const lastName of ["Eins", "Zwei", "Drei"]) {
    // Whoever wants no receipts: no mail changes what the page says of the job.
    const client = await anna.api.clients.create.mutate({
      lastName,
      email: `${lastName}@example.com`,
      emailReceipts: false,
    });
    await bookJob(anna, { clientId: client.id, newClient: null });
  }
  page = await book.page(anna);
  await page.goto("/");
  await untilLoaded(page);
});

const queue = (title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
const namesIn = (title: string) => queue(title).locator("li a > span > span:first-child").allTextContents();
const strungButton = (name: string) => page.getByRole("button", { name: new RegExp(`strung.*${name}`, "i") });

/** Holds this verb's call until it is let go. */
async function hold(verb: string, isLost: boolean): Promise<() => void> {
  const tapped = new EventEmitter();
  const held = once(tapped, "go");
  await page.route(`**/trpc/orders.${verb}*`, async (route) => {
    await held;
    return isLost ? route.abort("connectionrefused") : route.fallback();
  });
  return () => tapped.emit("go");
}

/** Where every row of the queues stands on the page. */
const places = () =>
  page.evaluate(() =>
    [...document.querySelectorAll("main section li")].map((row) => [
      row.querySelector("a")?.getAttribute("href"),
      Math.round(row.getBoundingClientRect().top),
    ]),
  );

test("a tap moves the job to its next queue before the server has answered, and nothing moves after that", async () => {
  const letGo = await hold("markStrung", false);
  await strungButton("Zwei").click();
  await page.getByRole("heading", { name: "To hand back" }).waitFor();
  expect(await namesIn("To string")).toEqual(["Eins", "Drei"]);
  expect(await namesIn("To hand back")).toEqual(["Zwei"]);
  const { items } = await anna.api.orders.list.query({});
  expect(items.filter(({ strungAt }) => strungAt !== null)).toEqual([]);
  const before = await places();
  const refreshed = page.waitForResponse(/orders\.dashboard/);
  letGo();
  await refreshed;
  await page.getByRole("button", { name: "Undo" }).waitFor();
  expect(await places()).toEqual(before);
  await page.context().close();
});

test("a tap that is lost puts the job back where it was and says why", async () => {
  const before = await places();
  const letGo = await hold("markStrung", true);
  await strungButton("Zwei").click();
  await page.getByRole("heading", { name: "To hand back" }).waitFor();
  letGo();
  await page
    .getByText(/can't be reached/)
    .first()
    .waitFor();
  expect(await namesIn("To string")).toEqual(["Eins", "Zwei", "Drei"]);
  expect(await places()).toEqual(before);
  await page.unroute("**/trpc/orders.markStrung*");
  await strungButton("Zwei").click();
  await page.getByRole("button", { name: "Undo" }).click();
  await strungButton("Zwei").waitFor();
  await page.context().close();
});

test("a double tap marks one job, and the focus goes on to the next", async () => {
  const letGo = await hold("markStrung", false);
  await strungButton("Eins").dblclick();
  expect(await namesIn("To string")).toEqual(["Zwei", "Drei"]);
  expect(await strungButton("Zwei").evaluate((button) => button === document.activeElement)).toBe(true);
  letGo();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  const { items } = await anna.api.orders.list.query({});
  expect(items.filter(({ strungAt }) => strungAt !== null)).toHaveLength(1);
  await page.context().close();
});
