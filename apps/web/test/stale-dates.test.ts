import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let book: TestBook;
let anna: TestUser;
let id: string;
let stale: Page;
let count = 0;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

beforeEach(async () => {
  count += 1;
  anna = await book.signUp(`Anna${count}`);
  const newClient = { firstName: null, lastName: "Graf", email: null };
  id = (await bookJob(anna, { newClient, orderedAt: "2026-03-01" })).id;
});

/** The job's page in a tab that does not look again, however much is done elsewhere. */
async function openStale(): Promise<void> {
  stale = await book.page(anna);
  await stale.goto(`/orders/${id}`);
  await untilLoaded(stale);
}

const job = () => anna.api.orders.get.query({ id });
const step = (name: string) => stale.locator("ol > li").filter({ hasText: name });

async function setDay(field: string, day: string): Promise<void> {
  await stale.getByRole("button", { name: new RegExp(`^${field}:`) }).click();
  const dialog = stale.getByRole("dialog");
  await dialog.getByRole("textbox").fill(day);
  await dialog.getByRole("button", { name: "Set the day" }).click();
}

test("a day that was set elsewhere is not written over, and the tab shows it", async () => {
  await openStale();
  await anna.api.orders.markStrung.mutate({ id, on: "2026-03-05" });
  await setDay("Strung", "7.3.2026");
  await stale.getByText(/changed elsewhere meanwhile/).waitFor();
  await step("Strung")
    .getByText(/^5 Mar\S* 2026$/)
    .waitFor();
  expect((await job()).strungAt).toBe("2026-03-05");
  await stale.context().close();
});

test("a tap on what was done elsewhere says when, and offers nothing to take back", async () => {
  await openStale();
  await anna.api.orders.markStrung.mutate({ id, on: "2026-03-05" });
  await stale.getByRole("button", { name: "Mark strung" }).click();
  await stale.getByText(/was done already, on 5 Mar/).waitFor();
  await step("Strung")
    .getByText(/^5 Mar\S* 2026$/)
    .waitFor();
  expect(await stale.getByRole("button", { name: "Undo" }).count()).toBe(0);
  expect((await job()).history.filter(({ field }) => field === "strungAt")).toHaveLength(1);
  await stale.context().close();
});

test("paid is refused where strung was taken back elsewhere, and the tab shows that", async () => {
  await anna.api.orders.markStrung.mutate({ id, on: "2026-03-05" });
  await openStale();
  await anna.api.orders.clearStrung.mutate({ id });
  await stale.getByRole("button", { name: "Mark paid" }).click();
  await stale.getByRole("button", { name: "Mark strung" }).waitFor();
  expect(await job()).toMatchObject({ strungAt: null, paidAt: null });
  await stale.context().close();
});

test("what was dated anew elsewhere is not taken back by a tab that shows the old day", async () => {
  await anna.api.orders.markStrung.mutate({ id, on: "2026-03-05" });
  await anna.api.orders.markPaid.mutate({ id, on: "2026-03-06" });
  await openStale();
  await anna.api.orders.markPaid.mutate({ id, on: "2026-03-08" });
  await stale.getByRole("button", { name: /^Paid:/ }).click();
  await stale.getByRole("button", { name: "Take it back" }).click();
  await stale.getByText(/changed elsewhere meanwhile/).waitFor();
  await step("Paid")
    .getByText(/^8 Mar\S* 2026$/)
    .waitFor();
  expect((await job()).paidAt).toBe("2026-03-08");
  await stale.context().close();
});

test("on the dashboard a job that was strung and handed back elsewhere goes where it belongs", async () => {
  stale = await book.page(anna);
  await stale.goto("/");
  await untilLoaded(stale);
  await anna.api.orders.markStrung.mutate({ id, on: "2026-03-05" });
  await anna.api.orders.markReturned.mutate({ id, on: "2026-03-06" });
  await stale.getByRole("button", { name: /strung.*Graf/i }).click();
  await stale.getByText(/was done already, on 5 Mar/).waitFor();
  await stale.getByRole("heading", { name: "Payment open" }).waitFor();
  await stale.getByRole("heading", { name: "To hand back" }).waitFor({ state: "detached" });
  expect(await job()).toMatchObject({ strungAt: "2026-03-05", returnedAt: "2026-03-06" });
  await stale.context().close();
});
