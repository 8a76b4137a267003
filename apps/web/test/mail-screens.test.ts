import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";

let relay: TestRelay;
let book: TestBook;
let anna: TestUser;
let petra: TestUser;
let jobs: { sent: string; refused: string; held: string };

/** A book with a refused receipt, one that waits, a line that has stopped, and what was sent out of date. */
beforeAll(async () => {
  relay = await startTestRelay();
  book = await openTestBook({ relay: relay.relay, env: { MAIL_DAILY_CAP: "1" } });
  anna = await book.signUp("Anna");
  petra = await book.signUp("Petra", "admin");
  const sent = await strungJob("Sent");
  await untilNewestIs(sent, "sent");
  relay.answer("RCPT TO", "550 5.1.1 no such mailbox");
  const refused = await strungJob("Refused");
  await untilNewestIs(refused, "failed");
  relay.answer("RCPT TO", null);
  relay.answer("AUTH", "535 5.7.8 API key revoked");
  const held = await strungJob("Held");
  await untilNewestIs(held, "waiting");
  const { email, ...settings } = await anna.api.settings.get.query();
  await anna.api.settings.update.mutate({ ...settings, phone: "044 111 22 33" });
  jobs = { sent, refused, held };
});
afterAll(async () => {
  await book.close();
  await relay.close();
});

async function strungJob(lastName: string): Promise<string> {
  const { id } = await bookJob(anna, { newClient: { lastName, email: `${lastName.toLowerCase()}@client.example` } });
  await anna.api.orders.markStrung.mutate({ id });
  return id;
}

const untilNewestIs = (id: string, state: string) =>
  vi.waitFor(async () => expect((await anna.api.orders.get.query({ id })).receipt.mails).toMatchObject([{ state }]), {
    timeout: 60_000,
    interval: 500,
  });

test.each([
  { width: 375, colorScheme: "light", locale: "de-CH" },
  { width: 375, colorScheme: "dark", locale: "en-GB" },
  { width: 1280, colorScheme: "light", locale: "en-GB" },
  { width: 1280, colorScheme: "dark", locale: "de-CH" },
] as const)("mail in trouble reads well: $width px, $colorScheme", async ({ width, ...look }) => {
  const faults: string[] = [];
  for (const [user, path] of [
    [null, "/forgot"],
    [anna, "/"],
    [anna, `/orders/${jobs.sent}`],
    [anna, `/orders/${jobs.refused}`],
    [anna, `/orders/${jobs.held}`],
    [anna, "/admin/mail"],
    [petra, "/"],
    [petra, "/admin/mail"],
    [petra, "/admin/mail?event=invite"],
  ] as const) {
    const page = await book.page(user, { width, ...look });
    await page.goto(path);
    await untilLoaded(page);
    if (user === petra) await page.getByRole("alert").waitFor();
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    const found = [
      ...(await accessibilityFaults(page)),
      ...(await smallThings(page)),
      ...(isTooWide ? ["too wide"] : []),
    ];
    faults.push(...found.map((fault) => `${path} ${fault}`));
    await page.context().close();
  }
  expect(faults).toEqual([]);
});
