import { testPassword } from "@rbo/server/testing/test-user";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { fieldOf, formKinds, openForm, saveButton, typeInto } from "./form-kinds.ts";
import { looks, signUpIn, startOf, textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

describe.each(looks)("a session that ends while one types, in $language at $width px", ({ language, ...look }) => {
  const { common, orders, signIn } = textsOf(language);
  const kinds = formKinds(language).filter(({ name }) => ["client", "settings", "new job", "job"].includes(name));

  test.each(kinds)("asks for the password over the form of a $name, which goes on as it was", async (kind) => {
    const user = await signUpIn(book, language, `Anna${kind.name}${language}`);
    const page = await book.page(user, look);
    await openForm(page, kind, await kind.path(user));
    await typeInto(page, kind);
    await user.fetch("/auth/sign-out", { method: "POST" });
    await saveButton(page, kind).click();
    const dialog = page.getByRole("dialog", { name: common.signInAgainTitle });
    await dialog.locator("input[type=password]").fill(testPassword);
    await dialog.getByRole("button", { name: signIn.submit, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await fieldOf(page, kind.label).inputValue()).toBe(kind.typed);
    await saveButton(page, kind).click();
    await saveButton(page, kind).waitFor({ state: "detached" });
    await page.context().close();
  });

  test.each(kinds)("and a page loaded anew lead through signing in back to the draft of a $name", async (kind) => {
    const user = await signUpIn(book, language, `Ben${kind.name.replace(" ", "")}${language}`);
    const page = await book.page(user, look);
    await openForm(page, kind, await kind.path(user));
    await typeInto(page, kind);
    await user.fetch("/auth/sign-out", { method: "POST" });
    await page.reload();
    await page.locator("input[type=email]").fill(user.email);
    await page.locator("input[type=password]").fill(testPassword);
    await page.getByRole("button", { name: signIn.submit, exact: true }).click();
    await page.getByText(startOf(kind.name === "new job" ? orders.form.draftBack : common.draftBack)).waitFor();
    expect(await fieldOf(page, kind.label).inputValue()).toBe(kind.typed);
    await page.context().close();
  });
});
