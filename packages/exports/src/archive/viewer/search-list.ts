import { foldText } from "@rbo/shared/text/fold-text";
import type { ArchiveWords } from "../archive-words.ts";
import { el } from "./element.ts";
import { longList } from "./long-list.ts";
import { showCount } from "./show.ts";

type Choice<Item> = {
  id: string;
  label: string;
  options: readonly (readonly [value: string, name: string])[];
  fits: (item: Item, value: string) => boolean;
};
type Section<Item> = {
  name: keyof ArchiveWords["searchHints"];
  items: readonly Item[];
  key: (item: Item) => string;
  choices?: readonly Choice<Item>[];
  words: ArchiveWords;
  draw: (found: readonly Item[]) => HTMLElement;
};

/** What was typed and chosen in a section, for when one comes back to it. */
const remembered = new Map<string, string>();

/** A search box, choices, how many there are, and the rows that fit: every word typed must be found somewhere, "2026-0003" as it stands. */
export function searchList<Item>(section: Section<Item>): HTMLElement[] {
  const { name, words, items, choices = [] } = section;
  const status = el("p", { role: "status", class: "count" });
  const results = el("div", {});
  const chosen = (id: string) => remembered.get(`${name}.${id}`) ?? "";
  const update = (): void => {
    const typed = chosen("search").split(/\s+/).map(foldText).filter(Boolean);
    const found = items.filter((item) => {
      const key = typed.length > 0 ? section.key(item) : "";
      return (
        typed.every((word) => key.includes(word)) &&
        choices.every(({ id, fits }) => chosen(id) === "" || fits(item, chosen(id)))
      );
    });
    status.textContent = items.length === 0 ? words.nothingYet : showCount(found.length, items.length, words);
    results.replaceChildren(section.draw(found));
  };
  const keep = (id: string, value: string): void => {
    remembered.set(`${name}.${id}`, value);
    update();
  };
  const box = el("input", { type: "search", id: "search", placeholder: words.searchHints[name], autocomplete: "off" });
  box.value = chosen("search");
  box.addEventListener("input", () => keep("search", box.value));
  const selects = choices.map(({ id, label, options }) => {
    const select = el("select", { id }, ...options.map(([value, text]) => el("option", { value }, text)));
    select.value = chosen(id);
    select.addEventListener("change", () => keep(id, select.value));
    return el("div", { class: "field" }, el("label", { for: id }, label), select);
  });
  update();
  const search = el("div", { class: "field grow" }, el("label", { for: "search" }, words.search), box);
  return [el("form", { class: "filters", role: "search" }, search, ...selects), status, results];
}

/** Rows one under the other, as most sections draw what was found. */
export const asRows =
  <Item>(row: (item: Item) => HTMLElement, words: ArchiveWords) =>
  (found: readonly Item[]): HTMLElement =>
    longList(found, row, words.more);
