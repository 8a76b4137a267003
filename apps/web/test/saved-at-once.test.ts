import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { formKinds, openForm, saveButton, typeInto } from "./form-kinds.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const edits = formKinds("en").filter(({ name }) => ["client", "racket", "string", "job"].includes(name));

test.each(edits)("what takes the place of the form of a $name never shows what stood before", async (kind) => {
  const user = await book.signUp(`Anna${kind.name}`);
  const page = await book.page(user);
  await openForm(page, kind, await kind.path(user));
  await typeInto(page, kind);
  await page.evaluate(watchPlaceOfForm, { save: kind.save, typed: kind.typed });
  await saveButton(page, kind).click();
  await saveButton(page, kind).waitFor({ state: "detached" });
  await page.getByText(kind.typed).first().waitFor();
  expect(await page.evaluate(() => Reflect.get(window, "rboOldTexts")())).toEqual([]);
  await page.context().close();
});

/** Notes what the page says without its form and without what was typed. */
function watchPlaceOfForm({ save, typed }: { save: string; typed: string }): void {
  const old: string[] = [];
  new MutationObserver(() => {
    const main = document.querySelector("main");
    const buttons = [...(main?.querySelectorAll("button") ?? [])].map((button) => button.textContent);
    const text = main?.textContent ?? "";
    if (!buttons.includes(save) && !text.includes(typed)) old.push(text);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  Reflect.set(window, "rboOldTexts", () => old);
}
