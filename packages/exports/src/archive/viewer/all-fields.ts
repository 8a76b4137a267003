import { el } from "./element.ts";
import type { PageTexts } from "./page-data.ts";

/** Every field of a record, as the JSON beside the page has it; drawn when it is opened. */
export function allFields(record: object, { words, names }: PageTexts, heading = words.allFields): HTMLElement {
  const details = el("details", { class: "card all" }, el("summary", {}, heading));
  details.addEventListener(
    "toggle",
    () => {
      const rows = flatten(record, "").map(([path, value]) =>
        el("div", {}, el("dt", {}, nameOf(path, names), el("code", {}, path)), el("dd", {}, value || words.empty)),
      );
      details.append(el("dl", {}, ...rows));
    },
    { once: true },
  );
  return details;
}

function flatten(value: unknown, path: string): [path: string, value: string][] {
  if (typeof value !== "object" || value === null) return [[path, value === null ? "" : String(value)]];
  const parts = Object.entries(value);
  if (parts.length === 0) return [[path, ""]];
  return parts.flatMap(([name, part]) => flatten(part, path ? `${path}.${name}` : name));
}

/** "Mains · Price" of "main.price.amount_minor": the last names in words. */
const nameOf = (path: string, names: Record<string, string>): string =>
  path
    .split(".")
    .map((part) => names[part] ?? `${Number(part) + 1}`)
    .join(" · ");
