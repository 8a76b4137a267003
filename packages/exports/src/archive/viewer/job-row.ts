import { type Book, clientName, gearName, type Job } from "./book.ts";
import { el, link } from "./element.ts";
import { badge, showDay, showMoney } from "./show.ts";

/** One job in a list: whose, what, when, how much and how far. */
export function jobRow(job: Job, { words }: Book): HTMLElement {
  const { order, client, racket } = job;
  const who = order.is_self ? words.selfJob : client ? clientName(client) : words.empty;
  return link(
    `orders/${order.id}`,
    { class: "row" },
    el("span", { class: "row-main" }, el("strong", {}, who), el("span", {}, racket ? gearName(racket) : "")),
    el("span", { class: "row-soft" }, setupOf(job)),
    el(
      "span",
      { class: "row-end" },
      el("strong", { class: "amount" }, showMoney(order.total, words)),
      el("span", {}, showDay(job.date, words) ?? words.unknownDate),
      badge(order.state, words),
    ),
  );
}

/** "ALU Power / Sensation", once when both sides have the same string. */
function setupOf({ mainString, crossString }: Job): string {
  const names = [mainString, crossString].filter((string) => string !== null).map(gearName);
  return [...new Set(names)].join(" / ");
}
