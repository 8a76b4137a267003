type Child = Node | string | null;
type Attributes = Record<string, string | null>;

/** An element with attributes (null leaves one out) and children; text only ever becomes text. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A link within the page. */
export const link = (route: string, attributes: Attributes, ...children: Child[]): HTMLAnchorElement =>
  el("a", { href: `#/${route}`, ...attributes }, ...children);

/** A card with a heading; none at all where there is nothing in it. */
export function card(heading: string, ...children: Child[]): HTMLElement | null {
  const filled = children.filter((child) => child !== null);
  return filled.length === 0 ? null : el("section", { class: "card" }, el("h2", {}, heading), ...filled);
}

/** Names and values, without those that have none; null when none has. */
export function facts(rows: readonly (readonly [name: string, value: Child])[]): HTMLElement | null {
  const filled = rows.filter(([, value]) => value !== null && value !== "");
  if (filled.length === 0) return null;
  return el("dl", {}, ...filled.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}
