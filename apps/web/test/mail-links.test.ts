import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MailCatcher, startMailCatcher } from "@rbo/mailer/catcher/mail-catcher";
import { signInTestUser, testPassword } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { signUpIn, textsOf } from "./languages.ts";

let folder: string;
let relay: MailCatcher;
let book: TestBook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-mail-links-"));
  relay = await startMailCatcher({ folder });
  book = await openTestBook({ relay });
});
afterAll(async () => {
  await book.close();
  await relay.close();
  await rm(folder, { recursive: true });
});

/** The link in the newest mail to the address, once it has come. */
async function linkMailedTo(address: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const mail = (await relay.messages()).find(({ to }) => to.includes(address));
      const message = await relay.message(mail?.id ?? "");
      const [link] = /https?:\/\/\S+#token=\S+/.exec(message?.text ?? "") ?? [];
      if (!link) throw new Error(`no link for ${address} yet`);
      return link;
    },
    { timeout: 60_000 },
  );
}

describe.each([
  { where: "on a phone", width: 375 },
  { where: "at a desk", width: 1280 },
])("links by mail $where", ({ width }) => {
  test("a forgotten password: the link comes by mail, works once, and ends other sessions", async () => {
    const dora = await book.signUp(`Dora${width}`);
    const page = await book.page(null, { width });
    await page.goto("/login");
    await page.getByRole("link", { name: /forgot your password/ }).click();
    await page.getByRole("heading", { name: "A link by mail" }).waitFor();
    await page.getByLabel("E-mail").fill(dora.email);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await page
      .getByText("If there is an account with this address, a link is on its way; it works for one hour.")
      .waitFor();

    const link = await linkMailedTo(dora.email);
    await page.goto(link);
    await page.getByText(`For ${dora.email}`).waitFor();
    await page.getByLabel("New password", { exact: true }).fill("a new one for Dora");
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await page.getByRole("heading", { name: "Today" }).waitFor();
    expect(await dora.api.auth.me.query()).toBeNull();
    await expect(signInTestUser(book.url, dora.email, testPassword)).rejects.toThrow("401");
    await page.context().close();

    const late = await book.page(null, { width });
    await late.goto(link);
    await late.getByRole("heading", { name: "This link has run out" }).waitFor();
    await late.getByRole("link", { name: "Ask for a new link" }).click();
    await late.getByRole("button", { name: "Mail me a link" }).waitFor();
    await late.context().close();
  });

  test("a link by mail signs in and leaves password and other devices alone; it works once", async () => {
    const fritz = await signUpIn(book, width === 375 ? "de" : "en", `Fritz${width}`);
    const { signIn, common } = textsOf(width === 375 ? "de" : "en");
    const page = await book.page(null, { width, locale: width === 375 ? "de-CH" : "en-GB" });
    await page.goto("/login");
    await page.locator("input[type=email]").fill(fritz.email);
    await page.getByRole("link", { name: signIn.forgot }).click();
    await page.getByRole("heading", { name: signIn.forgotTitle, level: 1 }).waitFor();
    expect(await page.locator("input[type=email]").inputValue()).toBe(fritz.email);
    await page.getByRole("button", { name: signIn.forgotSubmit }).click();
    await page.getByText(signIn.forgotDone).waitFor();
    const link = await linkMailedTo(fritz.email);
    await page.goto(link);
    await page.getByText(signIn.resetJustSignInHint).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await smallThings(page)).toEqual([]);
    await page.getByRole("button", { name: signIn.resetJustSignIn, exact: true }).click();
    await page.getByRole("heading", { name: common.today, level: 1 }).waitFor();
    expect(await fritz.api.auth.me.query()).not.toBeNull();
    await signInTestUser(book.url, fritz.email, testPassword);
    await page.context().close();

    const late = await book.page(null, { width });
    await late.goto(link);
    await late.getByRole("heading", { name: "This link has run out" }).waitFor();
    await late.context().close();
  });

  test("an address without an account is answered the same, and gets no mail", async () => {
    const before = (await relay.messages()).length;
    const page = await book.page(null, { width, locale: "de-CH" });
    await page.goto("/forgot");
    await page.getByLabel("E-Mail").fill("nobody@example.com");
    await page.getByRole("button", { name: "Link schicken" }).click();
    await page
      .getByText("Gibt es ein Konto mit dieser Adresse, ist ein Link unterwegs; er gilt eine Stunde.")
      .waitFor();
    expect(await relay.messages()).toHaveLength(before);
    await page.context().close();
  });

  test("an invitation goes by mail, and opens an empty book", async () => {
    const admin = await book.signUp(`Petra${width}`, "admin");
    const office = await book.page(admin, { width });
    await office.goto("/settings");
    await office.getByText("works once, for 7 days").waitFor();
    await office.getByLabel("Their name").fill("Beat");
    await office.getByLabel("Their e-mail").fill(`beat${width}@example.com`);
    await office.getByRole("button", { name: "Send the invitation" }).click();
    await office.getByText(`An invitation is on its way to beat${width}@example.com; it works for 7 days.`).waitFor();
    expect(await office.getByLabel("Invitation link").count()).toBe(0);
    await office.context().close();

    const page = await book.page(null, { width });
    await page.goto(await linkMailedTo(`beat${width}@example.com`));
    await page.getByText(`Your account: beat${width}@example.com`).waitFor();
    await page.getByLabel("Your name").fill("Beat Saiten");
    await page.getByLabel("Password", { exact: true }).fill("long enough for all");
    await page.getByRole("button", { name: "Open my book" }).click();
    await page.getByText("Welcome to your book").waitFor();
    await page.context().close();
  });
});
