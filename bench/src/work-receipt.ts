import { createReceiptRenderer } from "@rbo/exports/receipts/receipt-renderer";
import type { ReceiptFacts, ReceiptSide } from "@rbo/shared/receipts/receipt-facts";
import type { Row } from "./print-table.ts";
import { median, timed } from "./time.ts";

const side: ReceiptSide = {
  ...{ name: "Luxilon ALU Power", gauge: "1.25", colour: null },
  ...{ tension: { value: 24.5, unit: "kg" }, byo: false, chargedMinor: 1850 },
};

const facts: ReceiptFacts = {
  ...{ number: "2026-0001", locale: "de", currency: "CHF", strungAt: "2026-03-29", clientName: "Łukasz Żółkiewski" },
  stringer: {
    ...{
      displayName: "Anna Brunner",
      businessName: "Saitenwerk",
      businessAddress: "Technikumstrasse 12\n8400 Winterthur",
    },
    ...{ phone: null, email: "anna@example.com", logoSha256: null },
  },
  racket: { manufacturer: "Wilson", model: "Blade 98", headSizeSqIn: 98, stringPattern: "16x19", serial: null },
  ...{
    main: side,
    cross: side,
    labourMinor: 2500,
    totalMinor: 6200,
    comments: null,
    thankYou: "Danke!",
    disclosure: null,
  },
};

/** A receipt through its warm thread, and what the request thread notices of it. */
export async function receiptRow(): Promise<Row> {
  const renderer = createReceiptRenderer();
  try {
    for (let warming = 0; warming < 20; warming += 1) await renderer.render({ facts, logo: null });
    const times: number[] = [];
    const { blockMs } = await timed(async () => {
      for (let count = 0; count < 50; count += 1)
        times.push((await timed(() => renderer.render({ facts, logo: null }))).ms);
    });
    const also = `longest block of the request thread ${blockMs.toFixed(1)} ms`;
    return { work: "receipt PDF, warm", oursMs: median(times), limit: "bar: 25 ms", limitMs: null, also };
  } finally {
    await renderer.close();
  }
}
