import type { SettingsFields } from "@rbo/shared/settings/settings.schema";
import { cleanText } from "@rbo/shared/text/text.schema";
import fc from "fast-check";

/** What people type, at its worst, as far as a form lets it through. */
const nastyText = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: "binary", maxLength }),
      fc.constantFrom(
        "=SUM(A1)",
        "“quotes” \\ back\nslash",
        "😀 عربي",
        "null",
        "'); drop table orders; --",
        "a\tb",
        "\u202Eabc",
      ),
    )
    .map((text) => cleanText(text).slice(0, maxLength).toWellFormed());
const line = (maxLength: number) => nastyText(maxLength).map((text) => text.replace(/\s+/g, " ").trim() || "–");
const optional = (maxLength: number) => fc.option(nastyText(maxLength).map((text) => text || "–"));
const day = fc.integer({ min: 0, max: 3_000 }).map((days) => new Date(Date.UTC(2019, 0, 1 + days)));
const at = fc.integer({ min: 0, max: 2_000_000_000 }).map((ms) => new Date(Date.UTC(2025, 0, 1) + ms));

const client = fc.record({
  firstName: optional(40),
  lastName: line(40),
  email: fc.option(fc.constantFrom("anna@example.com", "O'Brien+x@example.org")),
  locale: fc.option(fc.constantFrom("en" as const, "de" as const)),
  wantsMail: fc.boolean(),
  nickname: optional(20),
  internalNotes: optional(200),
  defaultTensionMemo: optional(40),
  createdAt: at,
});

const racket = fc.record({
  visibility: fc.constantFrom("private" as const, "one_off" as const),
  manufacturer: line(30),
  model: line(40),
  headSizeSqIn: fc.option(fc.integer({ min: 20, max: 200 })),
  stringPattern: fc.option(fc.constantFrom("16x19", "18x20")),
  year: fc.option(fc.integer({ min: 1970, max: 2027 })),
  serial: optional(20),
  owner: fc.option(fc.nat(5)),
  createdAt: at,
});

const string = fc.record({
  visibility: fc.constantFrom("private" as const, "one_off" as const),
  manufacturer: line(30),
  model: line(40),
  gauge: fc.option(fc.constantFrom("1.25", "16L", "17")),
  material: optional(20),
  colour: optional(20),
  createdAt: at,
});

const side = fc.record({
  /** Below zero: none; past the own ones: a shared one. */
  string: fc.integer({ min: -1, max: 7 }),
  tension: fc.option(
    fc.record({
      value: fc.integer({ min: 110, max: 500 }).map((tenths) => tenths / 10),
      unit: fc.constantFrom("kg" as const, "lb" as const),
    }),
  ),
  colour: optional(20),
  priceMinor: fc.option(fc.integer({ min: -1_000, max: 9_900 })),
  byo: fc.boolean(),
});

const job = fc.record({
  client: fc.nat(5),
  isSelf: fc.boolean(),
  racket: fc.nat(7),
  main: side,
  cross: side,
  labourMinor: fc.integer({ min: 0, max: 5_000 }),
  currency: fc.constantFrom("CHF", "EUR", "JPY"),
  comments: optional(300),
  dynamicTension: fc.option(fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10)),
  method: optional(30),
  orderedOn: day,
  state: fc.constantFrom("draft", "ordered", "strung", "returned", "paid", "done"),
  revision: fc.integer({ min: 1, max: 9 }),
  isImported: fc.boolean(),
  receipts: fc.nat(2),
  mail: fc.option(
    fc.constantFrom("sent" as const, "failed" as const, "queued" as const, "waiting" as const, "not_sent" as const),
  ),
  createdAt: at,
  updatedAt: at,
});

const settings: fc.Arbitrary<SettingsFields> = fc.record({
  displayName: line(80),
  businessName: fc.option(line(100)),
  businessAddress: optional(200),
  phone: fc.option(line(30)),
  receiptThankYou: optional(100),
  receiptDisclosure: fc.option(line(100)),
  defaultLocale: fc.constantFrom("en" as const, "de" as const),
  defaultLabourMinor: fc.integer({ min: 0, max: 9_000 }),
  currency: fc.constantFrom("CHF", "EUR"),
  timeZone: fc.constantFrom("Europe/Zurich", "Pacific/Auckland"),
  tensionUnit: fc.constantFrom("kg" as const, "lb" as const),
});

export const bookArbitrary = fc.record({
  settings,
  self: fc.option(client),
  clients: fc.array(client, { minLength: 1, maxLength: 5 }),
  rackets: fc.array(racket, { minLength: 1, maxLength: 5 }),
  strings: fc.array(string, { minLength: 1, maxLength: 5 }),
  jobs: fc.array(job, { maxLength: 14, size: "max" }),
});
type Generated<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
export type Book = Generated<typeof bookArbitrary>;
export type Job = Generated<typeof job>;
