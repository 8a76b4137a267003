import { allFields } from "./all-fields.ts";
import type { Book } from "./book.ts";
import { el, link } from "./element.ts";
import { showInstant } from "./show.ts";

const sections = ["orders", "clients", "gear", "fields"] as const;

/** What stands around every page: whose book, the sections, and at the foot what the book says of its owner. */
export function drawFrame(book: Book): { main: HTMLElement; mark(section: string): void } {
  const { words, data } = book;
  const main = el("main", { id: "main" });
  const links = new Map(sections.map((name) => [name, link(name, {}, words.nav[name])]));
  const nav = el("nav", { "aria-label": words.sections }, ...links.values());
  const skip = el("a", { href: "#main", class: "skip" }, words.skip);
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    main.querySelector<HTMLElement>("h1")?.focus();
  });
  const asOf = words.asOf.replace("{at}", showInstant(data.exported_at, words) ?? "");
  const whose = el("div", { class: "whose" }, logo(book), el("strong", {}, ownerOf(book)), el("span", {}, asOf));
  const { logos, ...owner } = data.stringer;
  const footer = el("footer", {}, allFields({ ...owner, logos: logos.length }, book, book.names.stringer));
  document.getElementById("book")?.replaceChildren(skip, el("header", { class: "top" }, whose, nav), main, footer);
  return {
    main,
    mark: (section) => {
      for (const [name, anchor] of links) {
        if (name === section) anchor.setAttribute("aria-current", "page");
        else anchor.removeAttribute("aria-current");
      }
    },
  };
}

const ownerOf = ({ data }: Book): string => data.stringer.business_name ?? data.stringer.display_name;

function logo({ data }: Book): HTMLElement | null {
  const { logos, logo_sha256 } = data.stringer;
  const current = logos.find(({ sha256 }) => sha256 === logo_sha256);
  return current ? el("img", { src: `data:${current.mime};base64,${current.content_base64}`, alt: "" }) : null;
}
