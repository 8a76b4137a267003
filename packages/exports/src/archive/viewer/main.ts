import { type Book, openBook } from "./book.ts";
import { clientPage, clientsPage } from "./clients-page.ts";
import { el } from "./element.ts";
import { fieldsPage } from "./fields-page.ts";
import { drawFrame } from "./frame.ts";
import { gearPage } from "./gear-page.ts";
import { orderPage } from "./order-page.ts";
import { ordersPage } from "./orders-page.ts";
import { type PageTexts, readData, readTexts } from "./page-data.ts";
import "./viewer.css";

const texts = readTexts();
try {
  show(openBook(readData(), texts));
} catch (error) {
  sayBroken(texts);
  throw error;
}

function show(book: Book): void {
  const frame = drawFrame(book);
  const scrolledTo = new Map<string, number>();
  let route = "";
  const draw = (isFirst: boolean): void => {
    scrolledTo.set(route, window.scrollY);
    route = window.location.hash.slice(2) || "orders";
    const [section = "", id = ""] = route.split("/");
    frame.main.replaceChildren(...pageOf(section, id, book));
    frame.mark(section);
    const heading = frame.main.querySelector("h1");
    document.title = `${heading?.textContent ?? ""} · ${book.words.title.replace("{name}", () => book.data.stringer.display_name)}`;
    if (isFirst) return;
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, id === "" ? (scrolledTo.get(route) ?? 0) : 0);
  };
  draw(true);
  window.addEventListener("hashchange", () => draw(false));
}

function pageOf(section: string, id: string, book: Book): HTMLElement[] {
  switch (section) {
    case "clients": {
      const client = book.clients.find(({ profile }) => profile.id === id);
      return client ? clientPage(client, book) : clientsPage(book);
    }
    case "gear":
      return gearPage(book);
    case "fields":
      return fieldsPage(book);
    default: {
      const job = book.jobs.find(({ order }) => order.id === id);
      return job ? orderPage(job, book) : ordersPage(book);
    }
  }
}

function sayBroken({ words }: PageTexts): void {
  document.getElementById("book")?.replaceChildren(el("main", {}, el("h1", {}, words.broken)));
}
