import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, smallThings } from "./accessibility.ts";
import { openTestBook, type TestBook } from "./book.ts";
import { fieldOf, formKinds, openForm, saveButton } from "./form-kinds.ts";
import { looks, signUpIn, textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const edits = ["client", "racket", "string", "settings", "job"];

describe.each(looks)("two tabs in $language at $width px", ({ language, ...look }) => {
  const { common } = textsOf(language);
  const kinds = formKinds(language).filter(({ name }) => edits.includes(name));
  const theirs = (page: Page) => page.getByRole("radio", { name: new RegExp(`^${common.conflictTheirs}`) });
  const mine = (page: Page) => page.getByRole("radio", { name: new RegExp(`^${common.conflictMine}`) });

  test.each(kinds)("edit a $name: the second sees what the first saved, and chooses", async (kind) => {
    const user = await signUpIn(book, language, `Anna${kind.name}${language}`);
    const path = await kind.path(user);
    const first = await book.page(user, look);
    const second = await first.context().newPage();
    for (const page of [first, second]) await openForm(page, kind, path);
    const [one, other] = kind.name === "new job" || kind.name === "job" ? ["41.00", "42.00"] : ["one", "two"];
    await fieldOf(first, kind.label).fill(one);
    await saveButton(first, kind).click();
    await saveButton(first, kind).waitFor({ state: "detached" });

    await fieldOf(second, kind.label).fill(other);
    await saveButton(second, kind).click();
    await second.getByRole("alert").getByText(common.conflictTitle).waitFor();
    expect(await fieldOf(second, kind.label).inputValue()).toBe(other);
    expect(await mine(second).isChecked()).toBe(true);
    expect(await theirs(second).locator("..").textContent()).toContain(one);
    expect(await accessibilityFaults(second)).toEqual([]);
    expect(await smallThings(second)).toEqual([]);

    // Taken over, and thought better of.
    await theirs(second).check();
    expect(await fieldOf(second, kind.label).inputValue()).toBe(one);
    await mine(second).check();
    expect(await fieldOf(second, kind.label).inputValue()).toBe(other);
    await saveButton(second, kind).click();
    await saveButton(second, kind).waitFor({ state: "detached" });
    await openForm(first, kind, path);
    expect(await fieldOf(first, kind.label).inputValue()).toBe(other);
    await first.context().close();
  });

  test("a draft that comes back to a job changed meanwhile is set against the change", async () => {
    const user = await signUpIn(book, language, `Ben${language}`);
    const job = kinds.find(({ name }) => name === "job");
    if (!job) throw new Error("jobs are edited");
    const path = await job.path(user);
    const page = await book.page(user, look);
    await openForm(page, job, path);
    await fieldOf(page, job.label).fill("51.00");
    const elsewhere = await book.page(user, look);
    await openForm(elsewhere, job, path);
    await fieldOf(elsewhere, job.label).fill("52.00");
    await saveButton(elsewhere, job).click();
    await saveButton(elsewhere, job).waitFor({ state: "detached" });

    await page.reload();
    await page.getByRole("alert").getByText(common.conflictTitle).waitFor();
    expect(await theirs(page).locator("..").textContent()).toContain("52.00");
    await theirs(page).check();
    expect(await fieldOf(page, job.label).inputValue()).toBe("52.00");
    await page.context().close();
    await elsewhere.context().close();
  });
});

test("what the other tab changed and this one did not is taken over, in sight, and can be taken back", async () => {
  const user = await book.signUp("Carla");
  const { email: _, ...settings } = await user.api.settings.get.query();
  const page = await book.page(user);
  await page.goto("/settings");
  await fieldOf(page, "Business name").fill("Saitenwerk");
  await user.api.settings.update.mutate({ ...settings, phone: "044 111" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const phone = page.getByRole("group", { name: "Phone" });
  await phone.getByText("044 111").waitFor();
  expect(await phone.getByRole("radio", { name: /Saved elsewhere/ }).isChecked()).toBe(true);
  expect(await page.getByRole("group", { name: "Business name" }).count()).toBe(0);
  await phone.getByRole("radio", { name: /Here with you.*empty/ }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Settings saved.").waitFor();
  expect(await user.api.settings.get.query()).toMatchObject({ businessName: "Saitenwerk", phone: null });
  await page.context().close();
});
