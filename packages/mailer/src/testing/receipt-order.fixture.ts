import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import type { ReceiptOrder } from "../email-sender.ts";

/** Facts of a plain job, to vary in tests. */
export const receiptFacts: ReceiptFacts = {
  number: "2026-0042",
  locale: "en",
  currency: "CHF",
  strungAt: "2026-03-15",
  stringer: {
    displayName: "Anna Keller",
    businessName: "Anna's Strings",
    businessAddress: "Seestrasse 12\n8002 Zürich",
    phone: "+41 44 555 01 02",
    email: "anna@example.com",
    logoSha256: null,
  },
  clientName: "Lena Graf",
  racket: { manufacturer: "Wilson", model: "Blade 98", headSizeSqIn: 98, stringPattern: "16x19", serial: null },
  main: {
    name: "Luxilon ALU Power",
    gauge: "1.25",
    colour: null,
    tension: { value: 24.5, unit: "kg" },
    byo: false,
    chargedMinor: 1850,
  },
  cross: {
    name: "Babolat VS Touch",
    gauge: "1.30",
    colour: null,
    tension: { value: 23.5, unit: "kg" },
    byo: true,
    chargedMinor: 0,
  },
  labourMinor: 2500,
  totalMinor: 4350,
  comments: null,
  thankYou: "Enjoy the match!",
  disclosure: null,
};

export const receiptOrder = (change: Partial<ReceiptOrder> = {}): ReceiptOrder => ({
  to: { name: "Lena Graf", address: "lena@example.com" },
  messageId: "<0195f0aa-0000-7000-8000-000000000001@racketbook.test>",
  idempotencyKey: "rbo-0195f0aa-0000-7000-8000-000000000001",
  date: new Date("2026-03-15T10:00:00Z"),
  facts: receiptFacts,
  pdf: { content: new TextEncoder().encode("%PDF-1.7 a receipt"), fileName: "receipt-2026-0042.pdf" },
  ...change,
});
