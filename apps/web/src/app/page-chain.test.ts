import { expect, test } from "vitest";
import { joinPages, type Pages, readAgain } from "./page-chain.ts";

type Page = { items: string[]; nextCursor: string | null };

/** A list of letters, two a page, where a cursor is the last letter of the page before. */
const listOf = (letters: string) => (cursor: string | null) => {
  const start = cursor === null ? 0 : [...letters].findIndex((letter) => letter > cursor);
  const items = [...letters.slice(start, start + 2)];
  return Promise.resolve({ items, nextCursor: start + 2 < letters.length ? (items.at(-1) ?? null) : null });
};

async function load(letters: string): Promise<Pages<Page>> {
  return readAgain({ pages: [], pageParams: [] }, { first: 0, last: 99 }, listOf(letters));
}

const shown = ({ pages }: Pages<Page>): string => pages.flatMap(({ items }) => items).join("");

test("pages that end where they did are replaced, the others stay", async () => {
  const old = await load("bdfhjl");
  const fresh = await readAgain(old, { first: 1, last: 1 }, listOf("bdehjl".replace("e", "f")));
  expect(joinPages(old, fresh)).toEqual(old);
  expect(fresh.pages).toHaveLength(1);
});

test.each([
  ["a row more", "bdefhjl"],
  ["a row less", "bdhjl"],
])("after %s on a page, what follows is loaded anew and none is lost or doubled", async (_, letters) => {
  const old = await load("bdfhjl");
  const joined = joinPages(old, await readAgain(old, { first: 1, last: 1 }, listOf(letters)));
  const rest = await readAgain(
    { pages: [], pageParams: [joined.pages.at(-1)?.nextCursor ?? null] },
    { first: 0, last: 99 },
    listOf(letters),
  );
  expect(shown(joined) + shown(rest)).toBe(letters);
});

test("a row at the top leaves what is far below as it is", async () => {
  const old = await load("bdfhjl");
  const fresh = await readAgain(old, { first: 2, last: 2 }, listOf("abdfhjl"));
  expect(shown(joinPages(old, fresh))).toBe("bdfhjl");
});

test("pages of a list that has been loaded anew meanwhile are let go", async () => {
  const old = await load("bdfhjl");
  const fresh = await readAgain(old, { first: 1, last: 1 }, listOf("bdfhjl"));
  const anew = await load("xyz");
  expect(joinPages(anew, fresh)).toBe(anew);
});
