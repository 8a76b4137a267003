import { readFileSync } from "node:fs";
import { locales } from "@rbo/shared/locale/locale";
import { describe, expect, it } from "vitest";
import { hardReceipts } from "../testing/hard-receipts.fixture.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { receiptFacts } from "../testing/receipt-facts.fixture.ts";
import { quadrantText, receiptPageFaults, withoutSpace } from "../testing/receipt-page-faults.ts";
import { renderReceipt } from "./render-receipt.tsx";

const names = readFileSync(new URL("../../fixtures/names.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

/** What the fonts lack, as it must be printed; every other name is printed as it is. */
const replaced: Record<string, string> = {
  山田太郎: "□□□□",
  "محمد عبد الرحمن": "□□□□ □□□ □□□□□□",
  "Lena 🎾 Graf": "Lena □ Graf",
};

it("is tried with 60 names", () => {
  expect(names).toHaveLength(60);
});

describe.each(locales)("a receipt in %s, in all of its forms", (locale) => {
  it.each(names)("holds %s", async (clientName) => {
    for (const [form, { change, total }] of Object.entries(hardReceipts)) {
      const facts = receiptFacts({ locale, clientName, ...change });
      const pdf = await readPdf(await renderReceipt({ facts, logo: null }));
      expect(receiptPageFaults(pdf), form).toEqual([]);
      const leftInSight = quadrantText(pdf, "topLeft");
      const { manufacturer, model } = facts.racket;
      const name = replaced[clientName] ?? clientName.normalize("NFC");
      for (const text of [name, facts.number, `${manufacturer} ${model}`, ...total])
        expect(leftInSight).toContain(withoutSpace(text));
    }
  });
});
