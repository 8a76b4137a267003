import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { bookJob } from "@rbo/server/testing/book-job";
import type { TestUser } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { untilLoaded } from "./browser.ts";
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

const words = {
  "en-GB": {
    send: "Send me a test mail",
    took: /The mail server took it/,
    refused: "The mail server refused it for good.",
    again: "Send again",
    reason: "Reason",
    short: /At least 5 characters/,
    done: /Goes to .* again/,
    link: /only its owner asks for one/,
    title: "Mail",
  },
  "de-CH": {
    send: "Sende mir eine Testmail",
    took: /Der Mailserver hat sie angenommen/,
    refused: "Der Mailserver hat sie endgültig abgelehnt.",
    again: "Nochmals senden",
    reason: "Grund",
    short: /Mindestens 5 Zeichen/,
    done: /Geht nochmals an/,
    link: /verlangt ihn nur die Person selbst/,
    title: "Mail",
  },
} as const;

describe.each([
  { width: 375, locale: "de-CH" },
  { width: 1280, locale: "en-GB" },
] as const)("the mail view at $width px, $locale", ({ width, locale }) => {
  const word = words[locale];

  test("sends a test to oneself and tells in plain words, and in the relay's, what became of it", async () => {
    await setLocale(locale);
    const page = await book.page(petra, { width, locale });
    await page.goto("/admin/mail");
    await page.getByRole("button", { name: word.send }).click();
    await page.getByText(word.took).waitFor();
    await page.getByText("250 Ok").first().waitFor();
    expect(relay.received.at(-1)?.to).toEqual([petra.email]);
    relay.answer("RCPT TO", "550 5.1.1 no such mailbox");
    await page.getByRole("button", { name: word.send }).click();
    await page.getByText(word.refused).waitFor();
    await page
      .getByText(/550 5\.1\.1 no such mailbox/)
      .first()
      .waitFor();
    relay.answer("RCPT TO", null);
    const faults = [...(await accessibilityFaults(page)), ...(await smallThings(page))];
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("sends a refused receipt again with a reason, which its stringer reads; a link to a password it does not", async () => {
    await setLocale(locale);
    relay.answer("RCPT TO", "550 5.1.1 no such mailbox");
    const address = `lena${width}@client.example`;
    const { id } = await bookJob(anna, { newClient: { firstName: "Lena", lastName: `Graf${width}`, email: address } });
    await anna.api.orders.markStrung.mutate({ id });
    await letUndoPass(book);
    await expect
      .poll(async () => (await anna.api.orders.get.query({ id })).receipt.mails[0]?.state, { timeout: 30_000 })
      .toBe("failed");
    relay.answer("RCPT TO", null);
    await petra.api.auth.requestPasswordReset.mutate({ email: anna.email });
    const page = await book.page(petra, { width, locale });
    await page.goto("/admin/mail");
    await untilLoaded(page);
    await page.getByRole("button", { name: new RegExp(`^${word.again}: .* ${address}$`) }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Anna").waitFor();
    await dialog.getByRole("button", { name: word.again }).click();
    await dialog.getByText(word.short).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel(word.reason).fill(`Mailbox is there again ${width}`);
    await dialog.getByRole("button", { name: word.again }).click();
    await page.getByText(word.done).first().waitFor();
    await expect
      .poll(async () => (await anna.api.orders.get.query({ id })).receipt.mails.map(({ state }) => state), {
        timeout: 30_000,
      })
      .toEqual(["sent", "failed"]);
    const about = await book.page(anna, { width });
    await about.goto("/settings");
    await about.getByText(`Mailbox is there again ${width}`).waitFor();
    await about.context().close();

    await expect
      .poll(async () => (await petra.api.mail.list.query({ event: "password_reset" })).items[0]?.state)
      .toBe("sent");
    await page.goto("/admin/mail?event=password_reset");
    await page
      .getByRole("button", { name: new RegExp(`^${word.again}:`) })
      .first()
      .click();
    await dialog.getByText(word.link).waitFor();
    await page.context().close();
  });
});

async function setLocale(locale: "en-GB" | "de-CH"): Promise<void> {
  const { email: _, ...settings } = await petra.api.settings.get.query();
  await petra.api.settings.update.mutate({ ...settings, defaultLocale: locale === "de-CH" ? "de" : "en" });
}

test("a test that is sent while the page still loads is told the outcome of, not of the one before", async () => {
  await setLocale("en-GB");
  const page = await book.page(petra, { width: 1280 });
  const sent = page.waitForResponse(/mail\.sendTest/);
  await page.route(
    /mail\.testMail/,
    async (route) => {
      const response = await route.fetch();
      await sent;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await page.goto("/admin/mail");
  await page.getByRole("button", { name: words["en-GB"].send }).click();
  await page.getByText(words["en-GB"].took).waitFor();
  await page.context().close();
});

test("an ordinary stringer is refused both", async () => {
  for (const path of ["mail.sendTest", "mail.sendAgain"]) {
    const headers = { "content-type": "application/json" };
    const response = await anna.fetch(`/trpc/${path}`, { method: "POST", headers, body: "null" });
    expect([path, response.status]).toEqual([path, 403]);
  }
});
