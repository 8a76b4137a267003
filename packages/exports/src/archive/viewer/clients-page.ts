import { allFields } from "./all-fields.ts";
import { backBar } from "./back-bar.ts";
import { type Book, type Client, gearName } from "./book.ts";
import { card, el, facts, link } from "./element.ts";
import { jobRow } from "./job-row.ts";
import { longList } from "./long-list.ts";
import { asRows, searchList } from "./search-list.ts";
import { showDay, showMoney } from "./show.ts";

export function clientsPage(book: Book): HTMLElement[] {
  const { words, clients } = book;
  return [
    el("h1", { tabindex: "-1" }, words.nav.clients),
    ...searchList({
      name: "clients",
      items: clients,
      key: (client) => client.key,
      words,
      draw: asRows((client) => clientRow(client, book), words),
    }),
  ];
}

function clientRow({ profile, name, jobs }: Client, { words }: Book): HTMLElement {
  const last = jobs[0]?.date ?? null;
  return link(
    `clients/${profile.id}`,
    { class: "row" },
    el(
      "span",
      { class: "row-main" },
      el("strong", {}, name),
      el("span", {}, profile.is_self_for_stringer ? words.self : (profile.nickname ?? "")),
    ),
    el("span", { class: "row-soft" }, profile.person.email ?? ""),
    el(
      "span",
      { class: "row-end" },
      el("strong", {}, `${jobs.length} ${words.jobs}`),
      el("span", {}, last ? (showDay(last, words) ?? "") : ""),
    ),
  );
}

/** A client with their whole history. */
export function clientPage({ profile, name, jobs }: Client, book: Book): HTMLElement[] {
  const { words, names, data } = book;
  const { person } = profile;
  const rackets = data.rackets.filter((racket) => racket.owner_client_profile_id === profile.id);
  const contact = facts([
    [names.email ?? "", person.email],
    [names.nickname ?? "", profile.nickname],
    [names.locale ?? "", person.locale],
    [words.wantsMail, person.notification_prefs.email ? words.yes : words.no],
    [names.default_tension_memo ?? "", profile.default_tension_memo],
    [words.rackets, rackets.map(gearName).join(", ")],
    [words.lastJob, showDay(jobs[0]?.date ?? null, words)],
    [
      words.sum,
      sumOf(jobs.map(({ order }) => order.total))
        .map((sum) => showMoney(sum, words))
        .join(" · "),
    ],
  ]);
  const cards = [
    card(words.contact, contact),
    card(words.notes, profile.internal_notes ? el("p", { class: "text" }, profile.internal_notes) : null),
  ];
  return [
    backBar("clients", words.nav.clients, book),
    el("h1", { tabindex: "-1" }, name),
    el("div", { class: "cards" }, ...cards.filter((shown) => shown !== null)),
    el("h2", {}, `${words.jobs} (${jobs.length})`),
    jobs.length > 0 ? longList(jobs, (job) => jobRow(job, book), words.more) : el("p", {}, words.nothingYet),
    allFields(profile, book),
  ];
}

/** One sum per currency: amounts in two can't be added. */
function sumOf(amounts: readonly { amount_minor: number; currency: string }[]) {
  const sums = new Map<string, number>();
  for (const { amount_minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount_minor);
  return [...sums].map(([currency, amount_minor]) => ({ currency, amount_minor }));
}
