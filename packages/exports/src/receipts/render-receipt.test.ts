import { describe, expect, it } from "vitest";
import { readPdf } from "../testing/read-pdf.ts";
import { receiptFacts } from "../testing/receipt-facts.fixture.ts";
import { quadrantText, receiptPageFaults } from "../testing/receipt-page-faults.ts";
import { renderReceipt } from "./render-receipt.tsx";

const plain = receiptFacts();
const print = async (change: Parameters<typeof receiptFacts>[0]) =>
  readPdf(await renderReceipt({ facts: receiptFacts(change), logo: null }));

describe("what a receipt says", () => {
  it("stands in the quadrant that the folded page needs it in", async () => {
    const pdf = await print({ locale: "de" });
    expect(pdf).toMatchObject({ title: "Quittung 2026-0042", language: "de-CH", createdAt: "D:20260503000000Z" });
    expect(quadrantText(pdf, "topLeft")).toBe(
      "SaitenwerkZürich2026-0042QUITTUNGFÜRLenaGrafRACKETWilsonBlade98v9TOTAL47.00CHF",
    );
    expect(quadrantText(pdf, "topRight")).toBe(
      "BESAITETAM3.Mai2026BESAITETVONAnnaKellerKONTAKTSaitenwerkZürichSeestrasse128002Zürich+41445550102anna@saitenwerk.example",
    );
    expect(quadrantText(pdf, "bottomLeft")).toBe(
      "RACKETWilsonBlade98v9Kopfgrösse98sqin(632cm²)Besaitungsbild16×19SeriennummerB98_2024_07LÄNGS-UNDQUERSAITENLuxilonALUPowerStärke1.25mmFarbesilverHärte24.5kglängs23.5kgquerNichtmehrwertsteuerpflichtig.",
    );
    expect(quadrantText(pdf, "bottomRight")).toBe(
      "PREISECHF25.00Arbeit22.00Längs-undQuersaitenLuxilonALUPower47.00TotalBEMERKUNGENGrommetsatthethroatareworn;havethemreplacedbeforethenextjob.Thankyou,andenjoythematch!",
    );
  });

  it("names both sides of a hybrid, and a string the client brought at no price", async () => {
    const cross = {
      ...plain.cross,
      name: "Babolat VS",
      gauge: "16L",
      tension: { value: 52, unit: "lb" },
      byo: true,
    } as const;
    const pdf = await print({ cross, disclosure: "Reg. no. 12" });
    expect(quadrantText(pdf, "bottomLeft")).toContain("CROSSESBabolatVSGauge16LColoursilverTension52.0lb");
    expect(quadrantText(pdf, "bottomLeft")).toMatch(/Reg\.no\.12$/);
    expect(quadrantText(pdf, "bottomRight")).toContain(
      "22.00MainsLuxilonALUPowerbroughtbytheclientCrossesBabolatVS47.00Total",
    );
  });

  it("says what was not recorded, and leaves a price of nothing out", async () => {
    const side = { name: null, gauge: null, colour: null, tension: null, byo: false, chargedMinor: 0 };
    const pdf = await print({ main: side, cross: side, totalMinor: 2500, comments: null });
    expect(quadrantText(pdf, "bottomLeft")).toContain("MAINSANDCROSSESnotrecordedNotVAT");
    expect(quadrantText(pdf, "bottomRight")).toBe("PRICESCHF25.00Labour25.00TotalThankyou,andenjoythematch!");
  });

  it("says that comments were shortened", async () => {
    const pdf = await print({ comments: "Restring every three months. ".repeat(69) });
    expect(receiptPageFaults(pdf)).toEqual([]);
    expect(quadrantText(pdf, "bottomRight")).toMatch(/…\(shortened\)Thankyou/);
  });

  it("explains the mark for what can't be printed, where it is needed", async () => {
    expect(quadrantText(await print({ clientName: "山田太郎" }), "bottomLeft")).toContain("□standsforacharacter");
    expect(quadrantText(await print({ clientName: "□" }), "bottomLeft")).not.toContain("□standsforacharacter");
  });
});

it("is the same bytes for the same facts, whatever was printed before", async () => {
  const document = { facts: receiptFacts({ clientName: "Gökçe Yıldırımoğlu" }), logo: null };
  const first = await renderReceipt(document);
  for (const clientName of ["Sigríður Ýr", "Ελένη Οικονόμου", "fi ffi", "Nguyễn Thị Phương Thảo"])
    await print({ clientName });
  expect(await renderReceipt(document)).toEqual(first);
});
