import { expect, it } from "vitest";
import { foldText, searchKey, searchWords } from "./fold-text.ts";

const finds = (search: string, ...parts: string[]) =>
  searchWords(search).every((word) => searchKey(parts).includes(word));

it.each([
  ["mul", "Ann-Kathrin Müller-Lüdenscheidt"],
  ["mueller", "Ann-Kathrin Müller-Lüdenscheidt"],
  ["weissg jurg", "Jürgen Weißgerber"],
  ["zolk", "Łukasz Żółkiewski"],
  ["pure aero 98", "Babolat PureAero 98"],
  ["pro staff", "Wilson Pro Staff RF97"],
  ["prostaff", "Wilson Pro Staff RF97"],
  ["山田", "山田太郎"],
])("%s finds %s", (search, name) => {
  expect(finds(search, name)).toBe(true);
});

it("does not find what is not there", () => {
  expect(finds("muller hans", "Anna Müller")).toBe(false);
});

it("folds case, accents and punctuation", () => {
  expect(foldText("Éric  O'Neill–Şahin")).toBe("eric o neill sahin");
});
