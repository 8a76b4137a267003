import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { fieldOf, formKinds, invitationForm, openForm, saveButton, typeInto } from "./form-kinds.ts";
import { looks, signUpIn, startOf, textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

describe.each(looks)("in $language at $width px, what was typed and not saved", ({ language, ...look }) => {
  const { common, orders, settings, signIn } = textsOf(language);
  const kinds = [...formKinds(language), invitationForm(language)];
  const noteOf = (name: string) => startOf(name === "new job" ? orders.form.draftBack : common.draftBack);

  test.each(kinds)(
    "into the form of a $name is back after a reload, until it is discarded or, however often tapped, saved once",
    async (kind) => {
      const user = await signUpIn(book, language, `Anna${kind.name}${language}`, "admin");
      const page = await book.page(user, look);
      await openForm(page, kind, await kind.path(user));
      const before = await fieldOf(page, kind.label).inputValue();
      await typeInto(page, kind);
      await page.reload();
      const note = page.getByText(noteOf(kind.name));
      await note.waitFor();
      expect(await fieldOf(page, kind.label).inputValue()).toBe(kind.typed);

      const discard = kind.name === "new job" ? orders.form.startAfresh : common.draftDiscard;
      await page.getByRole("button", { name: discard }).first().click();
      await note.waitFor({ state: "detached" });
      expect(await fieldOf(page, kind.label).inputValue()).toBe(before);
      expect(await keptDrafts(page)).toEqual([]);

      await typeInto(page, kind);
      await page.reload();
      await note.waitFor();
      const sent = savesOf(page);
      await tapThrice(saveButton(page, kind));
      await saveButton(page, kind).waitFor({ state: "detached" });
      expect(sent).toHaveLength(1);
      expect(await keptDrafts(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("is kept for its account alone, and gone from the device after signing out", async () => {
    const user = await signUpIn(book, language, `Carla${language}`);
    const page = await book.page(user, look);
    await page.goto("/settings");
    await fieldOf(page, settings.phone).fill("044 1");
    await expect.poll(() => keptDrafts(page)).toEqual([expect.stringContaining(user.id)]);
    await page.getByRole("button", { name: settings.signOut }).click();
    await page.getByRole("heading", { name: signIn.title, level: 1 }).waitFor();
    expect(await keptDrafts(page)).toEqual([]);
    await page.context().close();
  });
});

test("leaving a form on purpose lets go of it", async () => {
  const page = await book.page(await book.signUp("Dora"));
  await page.goto("/clients/new");
  await page.getByLabel("Last name").fill("Muster");
  await page.getByRole("link", { name: "Jobs" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave without saving" }).click();
  await page.getByRole("heading", { name: "Jobs", level: 1 }).waitFor();
  await page.goto("/clients/new");
  expect(await page.getByLabel("Last name").inputValue()).toBe("");
  await page.context().close();
});

test("a tab that is gone leaves what was typed to the next one, under an id of its own", async () => {
  const user = await book.signUp("Eva");
  const page = await book.page(user);
  await page.goto("/clients/new");
  await page.getByLabel("Last name").fill("Muster");
  const next = await page.context().newPage();
  await next.goto("/clients/new");
  await next.getByText(/What you typed is back/).waitFor();
  await next.getByLabel("Last name").fill("Keller");
  // Two tabs that go on from the same draft are two clients, not one saved over the other.
  for (const tab of [page, next]) await tab.getByRole("button", { name: "Add client" }).click();
  for (const [tab, name] of [
    [page, "Muster"],
    [next, "Keller"],
  ] as const) {
    await tab.getByRole("heading", { name, level: 1 }).waitFor();
  }
  expect((await user.api.clients.list.query({})).items.map((client) => client.name).sort()).toEqual([
    "Keller",
    "Muster",
  ]);
  await page.context().close();
});

test("signed-out forms keep the address through a reload, and never a password", async () => {
  const page = await book.page(null);
  await page.goto("/login");
  await page.getByLabel("E-mail").fill("anna@example.com");
  await page.getByLabel("Password", { exact: true }).fill("a secret nobody keeps");
  await page.reload();
  expect(await page.getByLabel("E-mail").inputValue()).toBe("anna@example.com");
  expect(await page.getByLabel("Password", { exact: true }).inputValue()).toBe("");
  const stored = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(stored).toContain("anna@example.com");
  expect(stored).not.toContain("a secret");
  await page.context().close();
});

/** In one moment, before the button can be drawn anew. */
const tapThrice = (button: Locator) =>
  button.evaluate((element: HTMLButtonElement) => {
    for (let tap = 0; tap < 3; tap += 1) element.click();
  });

function savesOf(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  return sent;
}

async function keptDrafts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [sessionStorage, localStorage]
      .flatMap((storage) => Object.keys(storage))
      .filter((key, at, keys) => key.startsWith("racket-book.draft.") && keys.indexOf(key) === at),
  );
}
