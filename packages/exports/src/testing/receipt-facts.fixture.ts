import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";

/** A plain job with one string on both sides, to vary in tests. */
export const receiptFacts = (change: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  number: "2026-0042",
  locale: "en",
  currency: "CHF",
  strungAt: "2026-05-03",
  stringer: {
    displayName: "Anna Keller",
    businessName: "Saitenwerk Zürich",
    businessAddress: "Seestrasse 12\n8002 Zürich",
    phone: "+41 44 555 01 02",
    email: "anna@saitenwerk.example",
    logoSha256: null,
  },
  clientName: "Lena Graf",
  racket: {
    manufacturer: "Wilson",
    model: "Blade 98 v9",
    headSizeSqIn: 98,
    stringPattern: "16x19",
    serial: "B98_2024_07",
  },
  main: {
    name: "Luxilon ALU Power",
    gauge: "1.25",
    colour: "silver",
    tension: { value: 24.5, unit: "kg" },
    byo: false,
    chargedMinor: 2200,
  },
  cross: {
    name: "Luxilon ALU Power",
    gauge: "1.25",
    colour: "silver",
    tension: { value: 23.5, unit: "kg" },
    byo: false,
    chargedMinor: 0,
  },
  labourMinor: 2500,
  totalMinor: 4700,
  comments: "Grommets at the throat are worn; have them replaced before the next job.",
  thankYou: "Thank you, and enjoy the match!",
  disclosure: null,
  ...change,
});
