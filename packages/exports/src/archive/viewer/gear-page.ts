import { searchKey } from "@rbo/shared/text/fold-text";
import { allFields } from "./all-fields.ts";
import { type Book, gearName, racketTexts, stringTexts } from "./book.ts";
import { el } from "./element.ts";
import { longList } from "./long-list.ts";
import type { PageRacket, PageString } from "./page-data.ts";
import { searchList } from "./search-list.ts";

type Gear = { kind: "rackets"; row: PageRacket; key: string } | { kind: "strings"; row: PageString; key: string };

/** Rackets and strings, own and shared, each with every field to unfold. */
export function gearPage(book: Book): HTMLElement[] {
  const { words, data } = book;
  const rackets = data.rackets.map((row): Gear => ({ kind: "rackets", row, key: searchKey(racketTexts(row)) }));
  const strings = data.strings.map((row): Gear => ({ kind: "strings", row, key: searchKey(stringTexts(row)) }));
  const part = (kind: Gear["kind"], found: readonly Gear[]) => {
    const ofKind = found.filter((gear) => gear.kind === kind);
    const list = longList(ofKind, (gear) => gearRow(gear, book), words.more);
    return el("section", {}, el("h2", {}, `${words[kind]} (${ofKind.length})`), list);
  };
  return [
    el("h1", { tabindex: "-1" }, words.nav.gear),
    ...searchList({
      name: "gear",
      items: [...rackets, ...strings],
      key: (gear) => gear.key,
      words,
      draw: (found) => el("div", { class: "halves" }, part("rackets", found), part("strings", found)),
    }),
  ];
}

function gearRow({ kind, row }: Gear, book: Book): HTMLElement {
  const more =
    kind === "rackets" ? [row.head_size_sq_in, row.string_pattern, row.serial] : [row.gauge, row.colour, row.material];
  const visibility = book.words.visibilities[row.visibility];
  return allFields(row, book, [gearName(row), ...more.filter(Boolean), visibility].join(" · "));
}
