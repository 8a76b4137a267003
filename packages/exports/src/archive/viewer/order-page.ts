import { allFields } from "./all-fields.ts";
import { backBar } from "./back-bar.ts";
import { type Book, clientName, gearName, type Job } from "./book.ts";
import { card, el, facts, link } from "./element.ts";
import type { PageOrder, PageString } from "./page-data.ts";
import { historyCard, mailsCard, receiptsCard } from "./paper-trail.ts";
import { badge, showDay, showMoney, showTension } from "./show.ts";

export function orderPage(job: Job, book: Book): HTMLElement[] {
  const { words, names } = book;
  const { order, client, racket } = job;
  const who = order.is_self ? words.selfJob : client ? clientName(client) : words.empty;
  const cards = [
    card(words.setup, setup(job, book)),
    card(names.comments ?? "", order.comments ? el("p", { class: "text" }, order.comments) : null),
    card(words.dates, facts(dates(order, book))),
    card(words.money, facts(money(order, book))),
    receiptsCard(order, book),
    historyCard(order, book),
    mailsCard(order, book),
  ];
  const parts = [
    backBar("orders", words.nav.orders, book),
    el(
      "header",
      { class: "headline" },
      el("h1", { tabindex: "-1" }, who),
      badge(order.state, words),
      el("strong", { class: "amount total" }, showMoney(order.total, words)),
    ),
    el(
      "p",
      { class: "lead" },
      [racket ? gearName(racket) : null, order.receipt_number].filter((part) => part !== null).join(" · "),
    ),
    client &&
      link(
        `clients/${client.id}`,
        { class: "aside" },
        words.allJobsOf.replace("{name}", () => clientName(client)),
      ),
    el("div", { class: "cards" }, ...cards.filter((shown) => shown !== null)),
    allFields(order, book),
  ];
  return parts.filter((part) => part !== null);
}

function setup({ order, racket, mainString, crossString }: Job, { words, names }: Book): HTMLElement | null {
  return facts([
    [names.racket ?? "", racket && gearName(racket)],
    [names.head_size_sq_in ?? "", racket?.head_size_sq_in ? String(racket.head_size_sq_in) : null],
    [names.string_pattern ?? "", racket?.string_pattern ?? null],
    [names.serial ?? "", racket?.serial ?? null],
    [words.mains, side(order.main, mainString, words)],
    [words.crosses, side(order.cross, crossString, words)],
    [names.dynamic_tension ?? "", order.dynamic_tension === null ? null : String(order.dynamic_tension)],
    [names.method ?? "", order.method],
  ]);
}

/** "Luxilon ALU Power 1.25, 24.5 kg, brought along". */
function side(side: PageOrder["main"], string: PageString | null, words: Book["words"]): string {
  const name = string && [gearName(string), string.gauge].filter(Boolean).join(" ");
  const parts = [
    name,
    side.colour ?? string?.colour ?? null,
    showTension(side.tension, words),
    side.byo ? words.byo : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function dates(order: PageOrder, { words, names }: Book): [string, string | null][] {
  const fields = ["ordered_at", "strung_at", "returned_at", "paid_at"] as const;
  return fields.map((field) => [names[field] ?? field, showDay(order[field], words) ?? words.empty]);
}

function money({ main, cross, labour, total }: PageOrder, { words, names }: Book): [string, string | null][] {
  const price = ({ price: amount, byo }: PageOrder["main"]) => (byo ? words.byo : amount && showMoney(amount, words));
  return [
    [words.mains, price(main)],
    [words.crosses, price(cross)],
    [names.labour ?? "", showMoney(labour, words)],
    [names.total ?? "", showMoney(total, words)],
  ];
}
