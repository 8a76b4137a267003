/** Markup whose texts have been escaped. Made by `html` alone. */
export type Html = { readonly markup: string };

type Value = string | number | null | Html | readonly Html[];

/**
 * Markup as a template: every value is escaped for text and for quoted attributes, but what `html` itself has made; a
 * list is joined, null is nothing.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const parts = strings.map((text, index) => text + (index < values.length ? markupOf(values[index] ?? null) : ""));
  return { markup: parts.join("") };
}

function markupOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number") return escapeText(String(value));
  if ("markup" in value) return value.markup;
  return value.map(({ markup }) => markup).join("");
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** Text of several lines, each on its own. */
export const htmlLines = (text: string): Html[] =>
  text.split("\n").map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
