import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { letUndoPass } from "./let-undo-pass.ts";

let relay: TestRelay;
let book: TestBook;
let anna: TestUser;
let petra: TestUser;

beforeAll(async () => {
  relay = await startTestRelay();
  book = await openTestBook({ relay: relay.relay });
  anna = await book.signUp("Anna");
  petra = await book.signUp("Petra", "admin");
});
afterAll(async () => {
  await book.close();
  await relay.close();
});

const tookFor = (address: string) => relay.received.filter(({ to }) => to.includes(address));

async function strungFor(lastName: string): Promise<{ id: string; address: string; who: string }> {
  const address = `${lastName.toLowerCase()}@client.example`;
  const { id } = await bookJob(anna, { newClient: { firstName: "Lena", lastName, email: address } });
  await anna.api.orders.markStrung.mutate({ id });
  await letUndoPass(book);
  return { id, address, who: `Lena ${lastName}` };
}

describe.each([
  { where: "on a phone", width: 375 },
  { where: "at a desk", width: 1280 },
])("mail in trouble $where", ({ width }) => {
  test("a refused receipt is on the first screen, tried again with a tap, and two taps send one", async () => {
    relay.answer("RCPT TO", "550 5.1.1 no such mailbox");
    const job = await strungFor(`Refused${width}`);
    const page = await book.page(anna, { width });
    await page.goto("/");
    await page.getByText(`Refused for good: ${job.address}`).waitFor();
    await page.getByRole("listitem").filter({ hasText: job.who }).getByText("no such mailbox").first().waitFor();

    relay.answer("RCPT TO", null);
    await page.getByRole("button", { name: new RegExp(`^Try again: receipt .* ${job.who}$`) }).dblclick();
    await page.getByText(`The receipt goes to ${job.address}.`).waitFor();
    await page.getByText(`Refused for good: ${job.address}`).waitFor({ state: "detached" });
    await page.goto(`/orders/${job.id}`);
    await page.getByText(new RegExp(`^Sent to ${job.address}.*accepted it`)).waitFor();
    expect(tookFor(job.address)).toHaveLength(1);
    expect(await page.getByRole("main").textContent()).not.toMatch(/delivered/i);
    await page.context().close();
  });

  test("a refused receipt that was seen leaves the first screen and stays on the job's", async () => {
    relay.answer("RCPT TO", "550 5.1.1 no such mailbox");
    const job = await strungFor(`Seen${width}`);
    const page = await book.page(anna, { width });
    await page.goto("/");
    await page.getByRole("button", { name: new RegExp(`^Seen: receipt .* ${job.who}$`) }).click();
    await page.getByText(`Refused for good: ${job.address}`).waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("heading", { name: "Recent jobs" }).waitFor();
    expect(await page.getByText(`Refused for good: ${job.address}`).count()).toBe(0);
    relay.answer("RCPT TO", null);

    await page.goto(`/orders/${job.id}`);
    await page.getByText("the mail server refused").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText(new RegExp(`^Sent to ${job.address}`)).waitFor();
    await page.context().close();
  });

  test("a receipt that the relay put off says until when, and goes at once when asked to", async () => {
    relay.answer("DATA", "451 4.7.1 greylisted");
    const job = await strungFor(`Later${width}`);
    const page = await book.page(anna, { width });
    await page.goto(`/orders/${job.id}`);
    await page.getByText(new RegExp(`^Not sent to ${job.address} yet. Next try:`)).waitFor();
    await page.getByText("greylisted").first().waitFor();
    relay.answer("DATA", null);
    await page.getByRole("button", { name: "Try now" }).click();
    await page.getByText(new RegExp(`^Sent to ${job.address}`)).waitFor();
    expect(tookFor(job.address)).toHaveLength(1);
    await page.context().close();
  });

  test("a stopped line is told the administrator in full, the stringer plainly, and is over after a try", async () => {
    relay.answer("AUTH", "535 5.7.8 API key revoked");
    const job = await strungFor(`Stopped${width}`);
    const office = await book.page(petra, { width });
    const page = await book.page(anna, { width });
    await page.goto(`/orders/${job.id}`);
    await page.getByText(/^Mail is not going out at the moment \(since \d\d:\d\d\)\. The receipt for/).waitFor();
    await page.goto("/");
    await page.getByText(/^Mail is not going out at the moment/).waitFor();
    await page.getByText(`Waits for ${job.address} until mail goes out again`).waitFor();
    expect(await page.getByRole("main").textContent()).not.toMatch(/535|API key/);

    await office.goto("/clients");
    const alarm = office.getByRole("alert").filter({ hasText: "Mail has stopped" });
    await alarm.getByText("API key revoked").waitFor();
    relay.answer("AUTH", null);
    await alarm.getByRole("button", { name: "Try now" }).click();
    await alarm.waitFor({ state: "detached" });
    await page.getByText(/^Mail is not going out at the moment/).waitFor({ state: "detached" });
    await page.goto(`/orders/${job.id}`);
    await page.getByText(new RegExp(`^Sent to ${job.address}`)).waitFor();
    await Promise.all([page.context().close(), office.context().close()]);
  });

  test("the mail log tells the administrator where every mail stands, and nobody else", async () => {
    relay.answer("RCPT TO", "550 5.1.1 no such mailbox");
    const { address } = await strungFor(`Logged${width}`);
    const office = await book.page(petra, { width });
    await office.goto("/more");
    await office.getByRole("main").getByRole("link", { name: "Mail", exact: true }).click();
    await office.getByRole("heading", { name: "Mail", level: 1 }).waitFor();
    await expect
      .poll(async () => (await petra.api.mail.list.query({ state: "failed" })).items.map(({ to }) => to), {
        timeout: 60_000,
      })
      .toContain(address);
    relay.answer("RCPT TO", null);
    await office.reload();
    await office.getByRole("button", { name: /^Refused \d+$/ }).click();
    const row = office.locator("tr, li").filter({ hasText: address });
    await row.getByText("no such mailbox").waitFor();
    await row.getByText("for Anna").waitFor();
    expect(new URL(office.url()).search).toBe("?state=failed");
    await office.getByLabel("Kind").selectOption("Invitation");
    await office.getByText("No mail of this kind").waitFor();

    const page = await book.page(anna, { width });
    await page.goto("/admin/mail");
    await page.getByRole("heading", { name: "For administrators only" }).waitFor();
    expect(await page.getByRole("navigation").getByRole("link", { name: "Mail", exact: true }).count()).toBe(0);
    expect(await page.content()).not.toContain(address);
    await Promise.all([page.context().close(), office.context().close()]);
  });
});

test("a list longer than a page goes on where it ended", async () => {
  for (let made = 0; made < 55; made += 1) {
    await bookJob(anna, { newClient: { lastName: `Many${made}` } }).then(({ id }) =>
      anna.api.orders.markStrung.mutate({ id }),
    );
  }
  const office = await book.page(petra, { width: 1280 });
  await office.goto("/admin/mail?state=not_sent");
  await office.getByRole("button", { name: "Show more" }).click();
  await office.getByRole("button", { name: "Show more" }).waitFor({ state: "detached" });
  expect(await office.getByRole("row").count()).toBe(1 + 55);
  await office.context().close();
});
