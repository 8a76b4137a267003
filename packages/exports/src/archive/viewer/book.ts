import { foldText, searchKey } from "@rbo/shared/text/fold-text";
import type { PageClient, PageData, PageOrder, PageRacket, PageString, PageTexts } from "./page-data.ts";

/** An order with what its ids name, and the text that a search looks through. */
export type Job = {
  order: PageOrder;
  client: PageClient | null;
  racket: PageRacket | null;
  mainString: PageString | null;
  crossString: PageString | null;
  date: string | null;
  key: string;
};
export type Client = { profile: PageClient; name: string; jobs: Job[]; key: string };

export type Book = PageTexts & { data: PageData; jobs: Job[]; clients: Client[] };

/** Puts the lists together once: newest jobs first, clients by name. */
export function openBook(data: PageData, texts: PageTexts): Book {
  const [profiles, rackets, strings] = [byId(data.client_profiles), byId(data.rackets), byId(data.strings)];
  const keys = new Map<object, string>();
  const keyOf = <Row extends object>(row: Row | null, parts: (row: Row) => (string | null)[]): string => {
    if (!row) return "";
    const key = keys.get(row) ?? searchKey(parts(row));
    keys.set(row, key);
    return key;
  };
  const jobs = data.orders.map((order): Job => {
    const client = profiles.get(order.client_profile_id) ?? null;
    const racket = rackets.get(order.racket_id) ?? null;
    const mainString = strings.get(order.main.string_id ?? "") ?? null;
    const crossString = strings.get(order.cross.string_id ?? "") ?? null;
    const date = order.ordered_at ?? order.strung_at ?? order.returned_at ?? order.paid_at;
    const own = foldText([order.receipt_number, order.comments, order.method].filter(Boolean).join(" "));
    const parts = [
      keyOf(client, clientTexts),
      keyOf(racket, racketTexts),
      keyOf(mainString, stringTexts),
      keyOf(crossString, stringTexts),
    ];
    return { order, client, racket, mainString, crossString, date, key: [...parts, own].join(" | ") };
  });
  jobs.reverse();
  return { ...texts, data, jobs, clients: clientsOf(data, jobs, texts, (row) => keyOf(row, clientTexts)) };
}

function clientsOf(data: PageData, jobs: Job[], { words }: PageTexts, keyOf: (row: PageClient) => string): Client[] {
  const jobsOf = new Map<string, Job[]>();
  for (const job of jobs) {
    const { client_profile_id: id } = job.order;
    const known = jobsOf.get(id);
    if (known) known.push(job);
    else jobsOf.set(id, [job]);
  }
  const { compare } = new Intl.Collator(words.locale);
  return data.client_profiles
    .map((profile) => ({
      profile,
      name: clientName(profile),
      jobs: jobsOf.get(profile.id) ?? [],
      key: keyOf(profile),
    }))
    .sort((a, b) => compare(a.profile.person.last_name, b.profile.person.last_name) || compare(a.name, b.name));
}

export const clientName = ({ person }: PageClient): string =>
  [person.first_name, person.last_name].filter(Boolean).join(" ");

export const gearName = ({ manufacturer, model }: { manufacturer: string; model: string }): string =>
  `${manufacturer} ${model}`;

export const racketTexts = (row: PageRacket) => [row.manufacturer, row.model, row.serial, row.string_pattern];
export const stringTexts = (row: PageString) => [row.manufacturer, row.model, row.gauge, row.colour, row.material];

const clientTexts = ({ nickname, internal_notes, default_tension_memo, person }: PageClient) => [
  ...[person.first_name, person.last_name, nickname, person.email],
  ...[internal_notes, default_tension_memo],
];

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
