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

describe.each(locales)("a receipt in %s", (locale) => {
  it.each(Object.entries(hardReceipts))("holds all 60 names: %s", async (_, { change, total }) => {
    expect(names).toHaveLength(60);
    for (const clientName of names) {
      const facts = receiptFacts({ locale, clientName, ...change });
      const pdf = await readPdf(await renderReceipt({ facts, logo: null }));
      expect(receiptPageFaults(pdf), clientName).toEqual([]);
      const leftInSight = quadrantText(pdf, "topLeft");
      const { manufacturer, model } = facts.racket;
      const name = replaced[clientName] ?? clientName.normalize("NFC");
      for (const text of [name, facts.number, `${manufacturer} ${model}`, ...total])
        expect(leftInSight).toContain(withoutSpace(text));
    }
  });
});
