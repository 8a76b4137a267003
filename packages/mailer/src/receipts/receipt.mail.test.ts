import type { Locale } from "@rbo/shared/locale/locale";
import { describe, expect, it } from "vitest";
import { linesOf, readAloud } from "../testing/read-aloud.ts";
import { receiptFacts } from "../testing/receipt-order.fixture.ts";
import { receiptMail } from "./receipt.mail.ts";

const expectedLines: Record<Locale, string[]> = {
  en: [
    "Hello Lena Graf,",
    "Your Wilson Blade 98 is strung and ready. The receipt 2026-0042 for CHF 43.50 is attached as a PDF.",
    "Racket: Wilson Blade 98",
    "Mains: Luxilon ALU Power 1.25 · 24.5 kg",
    "Crosses: Babolat VS Touch 1.30 · 23.5 kg · own string",
    "Strung on: 15 March 2026",
    "Receipt: 2026-0042",
    "Total: CHF 43.50",
    "Enjoy the match!",
    "If something is not right, just reply to this mail.",
  ],
  de: [
    "Hallo Lena Graf",
    "Dein Wilson Blade 98 ist besaitet und bereit. Die Quittung 2026-0042 über CHF 43.50 liegt als PDF bei.",
    "Racket: Wilson Blade 98",
    "Längssaiten: Luxilon ALU Power 1.25 · 24.5 kg",
    "Quersaiten: Babolat VS Touch 1.30 · 23.5 kg · eigene Saite",
    "Besaitet am: 15. März 2026",
    "Quittung: 2026-0042",
    "Total: CHF 43.50",
    "Enjoy the match!",
    "Stimmt etwas nicht? Antworte einfach auf diese Nachricht.",
  ],
};

describe.each(["en", "de"] as const)("a receipt's mail in %s", (locale) => {
  const mail = receiptMail(receiptFacts, locale);

  it("says what was strung, how, when and for how much", () => {
    const lines = linesOf(mail.text);
    expect(lines.slice(0, -5)).toEqual(expectedLines[locale]);
    expect(lines.slice(-5)).toEqual([
      "Anna Keller",
      "Anna's Strings",
      "Seestrasse 12",
      "8002 Zürich",
      "+41 44 555 01 02",
    ]);
  });

  it("says the same in HTML", async () => {
    const heard = await readAloud(mail.html);
    for (const line of mail.text.split("\n").filter(Boolean)) {
      expect(heard).toContain(line.replace(": ", " ").replace(/\s+/g, " "));
    }
  });

  it("names the receipt in the subject", () => {
    expect(mail.subject).toContain("2026-0042");
  });
});

it("shows names as they are, whatever stands in them", async () => {
  const hostile = 'Chloe Smith & Sons <b>"Ace"</b> {name}';
  const mail = receiptMail(
    {
      ...receiptFacts,
      clientName: hostile,
      comments: "<script>alert(1)</script>\nsecond line",
      racket: { ...receiptFacts.racket, model: "<img src=x>" },
    },
    "en",
  );
  expect(mail.html).not.toMatch(/<(b|script|img)\b/);
  expect(mail.html).toContain("Chloe Smith &amp; Sons &lt;b&gt;&quot;Ace&quot;&lt;/b&gt; {name}");
  expect(mail.html).toContain("&lt;/script&gt;<br>second line");
  expect(mail.text).toContain(`Hello ${hostile},`);
  expect(await readAloud(mail.html)).toContain(`Hello ${hostile},`);
});

it("fetches nothing and follows nobody", () => {
  expect(receiptMail(receiptFacts, "en").html).not.toMatch(/https?:|src=|href=|url\(|@import/i);
});

it("leaves out what was not recorded, and says so of a string", () => {
  const nothing = { name: null, gauge: null, colour: null, tension: null, chargedMinor: 0 };
  const { text } = receiptMail(
    {
      ...receiptFacts,
      main: { ...nothing, byo: false },
      cross: { ...nothing, byo: true },
      thankYou: null,
      stringer: { ...receiptFacts.stringer, businessName: null, businessAddress: null, phone: null },
    },
    "en",
  );
  expect(text).toContain("Mains: not recorded\nCrosses: own string\n");
  expect(text.endsWith("just reply to this mail.\n\nAnna Keller\n")).toBe(true);
});
