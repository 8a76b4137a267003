import type { TestUser } from "@rbo/server/testing/test-user";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestBook, type TestBook } from "./book.ts";
import { type FormKind, fieldOf, formKinds, openForm, saveButton, typeInto } from "./form-kinds.ts";
import { looks, signUpIn, textsOf } from "./languages.ts";

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

/** What a save must do once, however often it is tried. */
const countsOf = async ({ api }: TestUser) => ({
  clients: (await api.clients.list.query({})).items.filter((client) => !client.isSelf).length,
  jobs: (await api.orders.list.query({})).items.length,
  rackets: (await api.catalogue.list.query({ kind: "racket", scope: "own" })).items.length,
  strings: (await api.catalogue.list.query({ kind: "string", scope: "own" })).items.length,
});

const added: Record<string, Partial<Awaited<ReturnType<typeof countsOf>>>> = {
  "new client": { clients: 1 },
  "new racket": { rackets: 1 },
  "new string": { strings: 1 },
  "new job": { jobs: 1 },
};

async function expectSavedOnce(user: TestUser, kind: FormKind, before: Awaited<ReturnType<typeof countsOf>>) {
  const expected = { ...before };
  for (const [what, count] of Object.entries(added[kind.name] ?? {})) expected[asCounted(what)] += count;
  expect(await countsOf(user)).toEqual(expected);
}

/** Guarantee: a key of `added`. */
const asCounted = (what: string) => what as keyof Awaited<ReturnType<typeof countsOf>>;

const isSaved = (page: Page, kind: FormKind) => saveButton(page, kind).waitFor({ state: "detached" });

describe.each(looks)("in $language at $width px", ({ language, ...look }) => {
  const { common } = textsOf(language);
  const kinds = formKinds(language);

  test("with the server down, every form says so, keeps what was typed, and saves once it is back", async () => {
    const opened: { kind: FormKind; user: TestUser; page: Page; before: Awaited<ReturnType<typeof countsOf>> }[] = [];
    for (const kind of kinds) {
      const user = await signUpIn(book, language, `Anna${kind.name}${language}`);
      const page = await book.page(user, look);
      await openForm(page, kind, await kind.path(user));
      await typeInto(page, kind);
      opened.push({ kind, user, page, before: await countsOf(user) });
    }
    await book.goDown();
    try {
      for (const { kind, page } of opened) {
        await saveButton(page, kind).click();
        await page.getByRole("alert").getByText(common.unreachable).first().waitFor();
        expect(await fieldOf(page, kind.label).inputValue()).toBe(kind.typed);
      }
    } finally {
      await book.comeBack();
    }
    for (const { kind, user, page, before } of opened) {
      await saveButton(page, kind).click();
      await isSaved(page, kind);
      await expectSavedOnce(user, kind, before);
      await page.context().close();
    }
  });

  test.each(kinds)("an answer that is lost, then a reload, and a $name is still saved once", async (kind) => {
    const user = await signUpIn(book, language, `Ben${kind.name}${language}`);
    const page = await book.page(user, look);
    await openForm(page, kind, await kind.path(user));
    const before = await countsOf(user);
    await typeInto(page, kind);
    await loseOneAnswer(page);
    await saveButton(page, kind).click();
    await page.getByRole("alert").getByText(common.unreachable).first().waitFor();
    await page.reload();
    await fieldOf(page, kind.label).waitFor();
    const meanwhile = /\d/.test(kind.typed) ? "33.00" : `${kind.typed} II`;
    await fieldOf(page, kind.label).fill(meanwhile);
    await saveButton(page, kind).click();
    await isSavedInTheEnd(page, kind, common.conflictMine);
    await expectSavedOnce(user, kind, before);
    await page.context().close();
  });
});

/** The next save reaches the server, whose answer never arrives. */
async function loseOneAnswer(page: Page): Promise<void> {
  await page.route(
    "**/trpc/**",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}

/** An edit whose first save arrived is set against it, like anybody's; keeping one's own saves it. */
async function isSavedInTheEnd(page: Page, kind: FormKind, keepMine: string): Promise<void> {
  const choice = page.getByRole("radio", { name: new RegExp(`^${keepMine}`) });
  const done = isSaved(page, kind).then(() => "saved" as const);
  if (
    (await Promise.race([
      done,
      choice
        .first()
        .waitFor()
        .then(() => "asked" as const),
    ])) === "saved"
  )
    return;
  await saveButton(page, kind).click();
  await done;
}
