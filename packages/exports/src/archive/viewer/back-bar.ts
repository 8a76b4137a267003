import type { Book } from "./book.ts";
import { el, link } from "./element.ts";

/** The way back to the list, and printing. */
export function backBar(route: string, name: string, { words }: Book): HTMLElement {
  const print = el("button", { type: "button" }, words.print);
  print.addEventListener("click", () => window.print());
  return el("div", { class: "bar" }, link(route, { class: "back" }, `‹ ${name}`), print);
}
