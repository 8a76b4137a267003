import { createHash } from "node:crypto";
import type { Export, ExportSection } from "@rbo/shared/exports/export.schema";
import type { Locale } from "@rbo/shared/locale/locale";
import type { ArchiveSource } from "../archive/write-archive.ts";

type Order = Export["orders"][number];
type Book = Pick<Export, ExportSection> & { stringer: Export["stringer"] };

const id = (kind: number, index: number): string =>
  `0190000${kind}-0000-7000-8000-${index.toString(16).padStart(12, "0")}`;
const at = "2026-03-29T01:30:00.123Z";
const chf = (amount_minor: number) => ({ amount_minor, currency: "CHF" });

/** Ends scripts, comments and attributes wherever it is not mere text. */
export const nastyText = `</script><!--<script>alert(1)</script> "'&amp; =1+1 عربي 😀`;
export const pdfOf = (text: string): Buffer => Buffer.from(`%PDF-1.4 ${text} \u0000\u00ff`, "latin1");

/** An account with that many jobs, five jobs a client, every tenth with a receipt; as the database would hand it over. */
export function archiveBook(jobs: number): Book {
  const persons = Array.from({ length: Math.ceil(jobs / 5) }, (_, index) => person(index));
  const client_profiles = persons.map((whose, index) => ({
    ...{ id: id(2, index), person_id: whose.id, nickname: index === 0 ? "Lulu" : null },
    ...{ internal_notes: index === 0 ? nastyText : null, default_tension_memo: index === 0 ? "25/24" : null },
    ...{ is_self_for_stringer: index === 1, created_at: at, person: whose },
  }));
  const rackets = client_profiles.map((client, index) => racket(client.id, index));
  const strings = [string("Luxilon", "ALU Power", 0), string("Völkl", "Cyclone", 1)];
  const orders = Array.from({ length: jobs }, (_, index): Order => {
    const client = client_profiles[Math.floor(index / 5)];
    const own = rackets[Math.floor(index / 5)];
    const [main, cross] = strings;
    if (!client || !own || !main || !cross) throw new Error("the book is put together wrongly");
    return order(index, { client, racket: own, main, cross });
  });
  return { stringer, persons, client_profiles, rackets, strings, orders };
}

/** The same as what an archive is written from. */
export function archiveSource(book: Book, locale: Locale = "en"): ArchiveSource {
  const { stringer: owner, ...lists } = book;
  const json = (pages: (section: ExportSection) => object[]): ArchiveSource["json"] => ({
    exportedAt: new Date("2026-11-23T21:07:34.123Z"),
    counts: async () => ({
      ...{ client_profiles: lists.client_profiles.length, persons: lists.persons.length },
      ...{ rackets: lists.rackets.length, strings: lists.strings.length, orders: lists.orders.length },
    }),
    totals: async () => [],
    stringer: async () => JSON.stringify(owner),
    pages: async function* (section) {
      yield pages(section).map((row) => JSON.stringify(row));
    },
  });
  const flat = ({ client_profile, racket, main_string, cross_string, ...rest }: Order) => rest;
  return {
    locale,
    name: owner.display_name,
    exportedAt: new Date("2026-11-23T21:07:34.123Z"),
    json: json((section) => lists[section]),
    pageJson: json((section) => (section === "orders" ? lists.orders.map(flat) : lists[section])),
    workbook: async function* () {
      yield Buffer.from("a workbook");
    },
    receipts: async function* () {
      yield lists.orders.flatMap(({ receipts }) =>
        receipts.map(({ number, revision }) => ({ number, revision, content: pdfOf(number) })),
      );
    },
  };
}

const stringer: Book["stringer"] = {
  ...{ id: id(1, 0), email: "anna@example.com", role: "stringer", display_name: "Anna Muster" },
  ...{ business_name: "Saitenwerk", business_address: null, phone: null, receipt_thank_you: null },
  ...{ receipt_disclosure: null, default_locale: "en", default_labour: chf(2500), currency: "CHF" },
  ...{ time_zone: "Europe/Zurich", tension_unit: "kg", logo_sha256: null, logos: [], deactivated_at: null },
  created_at: at,
};

const firstNames = ["Luísa", "Jörg", "Maëlle", "Simone"];

const person = (index: number): Export["persons"][number] => ({
  ...{ id: id(3, index), first_name: firstNames[index % 4] ?? null, last_name: `Müller ${index}` },
  ...{ email: `client${index}@example.com`, email_verified_at: null, locale: null },
  ...{ notification_prefs: { email: true }, created_at: at },
});

const racket = (owner: string, index: number): Export["rackets"][number] => ({
  ...{ id: id(4, index), is_own: true, visibility: "private", manufacturer: "Wilson", model: `Blade 98 v${index % 9}` },
  ...{ head_size_sq_in: 98, string_pattern: "16x19", year: null, serial: `S-${index}` },
  ...{ owner_client_profile_id: owner, created_at: at },
});

const string = (manufacturer: string, model: string, index: number): Export["strings"][number] => ({
  ...{ id: id(5, index), is_own: index === 0, visibility: index === 0 ? "private" : "shared", manufacturer, model },
  ...{ gauge: "1.25", material: null, colour: "silver", created_at: at },
});

type Parts = Pick<Order, "racket"> & {
  client: Order["client_profile"];
  main: Export["strings"][number];
  cross: Export["strings"][number];
};

function order(index: number, { client, racket: own, main, cross }: Parts): Order {
  const day = new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString().slice(0, 10);
  const isDone = index % 3 !== 0;
  const number = index % 10 === 0 ? `2026-${String(index / 10 + 1).padStart(4, "0")}` : null;
  return {
    ...{ id: id(6, index), is_self: client.is_self_for_stringer, state: isDone ? "done" : "ordered" },
    ...{
      ordered_at: day,
      strung_at: isDone ? day : null,
      returned_at: isDone ? day : null,
      paid_at: isDone ? day : null,
    },
    ...{ receipt_number: number, client_profile_id: client.id, racket_id: own.id },
    main: side(main.id, false),
    cross: side(cross.id, true),
    ...{ labour: chf(2500), strings: chf(1850), total: chf(4350), comments: index === 0 ? nastyText : `job ${index}` },
    ...{ dynamic_tension: 37.2, method: "2 knots", import_key: null, revision: 1, created_at: at, updated_at: at },
    ...{ client_profile: client, racket: own, main_string: main, cross_string: cross },
    receipts: number ? [receipt(number, index)] : [],
    history: [
      {
        ...{ id: id(7, index), field: "ordered_at", from: null, to: day, changed_by_stringer_id: stringer.id, at },
      },
    ],
    mails: [],
  };
}

const side = (string_id: string, byo: boolean): Order["main"] => ({
  ...{ string_id, tension_kg: 24.5, tension: { value: 54, unit: "lb" }, colour: null, price: chf(1850), byo },
});

function receipt(number: string, index: number): Order["receipts"][number] {
  const line = { name: "Luxilon ALU Power", gauge: "1.25", colour: null, tension: { value: 54, unit: "lb" } } as const;
  return {
    ...{ id: id(8, index), number, revision: 1, created_at: at },
    pdf_sha256: createHash("sha256").update(pdfOf(number)).digest("hex"),
    facts: {
      ...{ number, locale: "de", strung_at: "2026-03-29", client_name: "Luísa Müller" },
      stringer: {
        ...{ display_name: "Anna", business_name: null, business_address: null, phone: null },
        ...{ email: "anna@example.com", logo_sha256: null },
      },
      racket: { manufacturer: "Wilson", model: "Blade", head_size_sq_in: 98, string_pattern: "16x19", serial: null },
      main: { ...line, byo: false, charged: chf(1850) },
      cross: { ...line, byo: true, charged: chf(0) },
      ...{ labour: chf(2500), total: chf(4350), comments: null, thank_you: null, disclosure: null },
    },
  };
}
