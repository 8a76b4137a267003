import { el } from "./element.ts";

const step = 60;

/** A list that draws as many rows as have been scrolled to, however long it is; with a button for the keyboard. */
export function longList<Item>(items: readonly Item[], row: (item: Item) => HTMLElement, more: string): HTMLElement {
  const list = el("ul", { class: "rows" });
  const button = el("button", { type: "button", class: "more" }, more);
  let shown = 0;
  const draw = (): void => {
    list.append(...items.slice(shown, shown + step).map((item) => el("li", {}, row(item))));
    shown += step;
    button.hidden = shown >= items.length;
  };
  draw();
  button.addEventListener("click", () => {
    const next = list.children.length;
    draw();
    list.children[next]?.querySelector<HTMLElement>("a, summary")?.focus();
  });
  new IntersectionObserver(
    (entries) => {
      if (!button.hidden && entries.some((entry) => entry.isIntersecting)) draw();
    },
    { rootMargin: "600px" },
  ).observe(button);
  return el("div", {}, list, button);
}
