import { foldText } from "@rbo/shared/text/fold-text";
import type { ExplainedField, ExplainedGroup } from "../explain-fields.ts";
import type { Book } from "./book.ts";
import { el } from "./element.ts";
import { searchList } from "./search-list.ts";

type Entry = { group: ExplainedGroup; field: ExplainedField };

/** What each field of the JSON beside the page means. */
export function fieldsPage({ words, groups }: Book): HTMLElement[] {
  return [
    el("h1", { tabindex: "-1" }, words.nav.fields),
    el("p", { class: "lead" }, words.fieldsIntro),
    ...searchList({
      name: "fields",
      items: groups.flatMap((group) => group.fields.map((field): Entry => ({ group, field }))),
      key: ({ group, field }) => foldText([group.name, field.path, field.name, field.text].join(" ")),
      words,
      draw: (found) => {
        const shown = groups.filter((group) => found.some((entry) => entry.group === group));
        const fieldsOf = (group: ExplainedGroup) =>
          found.flatMap((entry) => (entry.group === group ? [entry.field] : []));
        return el("div", {}, ...shown.map((group) => groupTable(group, fieldsOf(group), words)));
      },
    }),
  ];
}

function groupTable(group: ExplainedGroup, fields: readonly ExplainedField[], words: Book["words"]): HTMLElement {
  const { column } = words;
  const head = [column.field, column.name, column.kind, column.text];
  const body = fields.map(({ path, name, kind, text }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, el("code", {}, path)),
      el("td", { class: "name" }, name),
      el("td", { class: "kind" }, kind),
      el("td", {}, text === name ? "" : text),
    ),
  );
  return el(
    "section",
    { class: "card" },
    el("h2", {}, group.name),
    group.text ? el("p", {}, group.text) : null,
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)))),
      el("tbody", {}, ...body),
    ),
  );
}
