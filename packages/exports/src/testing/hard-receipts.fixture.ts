import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { receiptFacts } from "./receipt-facts.fixture.ts";

const plain = receiptFacts();
const numbered = (word: string, length: number) =>
  Array.from({ length }, (_, index) => `${word}${index}`)
    .join(" ")
    .slice(0, length);
const repeated = (text: string, length: number) => text.repeat(length).slice(0, length).trim();
const longString = `${"Hochleistungs-Multifilament".padEnd(60, "x")} ${repeated("Natural Gut Hybrid Touch ", 120)}`;

/** A job, and the total that must be seen on it. */
type HardReceipt = { change: Partial<ReceiptFacts>; total: [currency: string, amount: string] };

/** Every field as long as the forms let it be. */
const everythingLong: HardReceipt = {
  change: {
    stringer: {
      displayName: repeated("Maria Wolfgang-Amadeus ", 80),
      businessName: repeated("Besaitungswerkstatt und Tennisfachgeschäft ", 120),
      businessAddress: repeated("Strasse der langen Adressen 12345, Hinterhaus, dritter Stock\n", 500),
      phone: repeated("+41 44 555 01 02 / ", 40),
      email: `${repeated("anna.besaitet.", 57)}k@${repeated("saitenwerk-zuerich.", 180)}.example`,
      logoSha256: null,
    },
    racket: {
      manufacturer: "Manufacture de raquettes et cordages de Saint-Étienne & Cie.",
      model:
        "Pure Aero Rafa Origin Limited Edition Roland-Garros Signature Team Wimbledon Collection 2024 (Unstrung, Grip Size 3) B",
      headSizeSqIn: 100,
      stringPattern: "16x19",
      serial: repeated("0123456789", 60),
    },
    main: {
      name: longString,
      gauge: "1.25",
      colour: repeated("fluoreszierend ", 40),
      tension: { value: 54.5, unit: "lb" },
      byo: false,
      chargedMinor: 5000,
    },
    cross: {
      name: longString.toUpperCase(),
      gauge: "16L",
      colour: repeated("m", 40),
      tension: { value: 24, unit: "kg" },
      byo: true,
      chargedMinor: 0,
    },
    comments: numbered("Bemerkung", 2000),
    thankYou: numbered("Danke", 500),
    disclosure: numbered("Hinweis", 300),
  },
  total: ["CHF", "47.00"],
};

const manyLines: HardReceipt = {
  change: {
    number: "2026-10000",
    comments: `Ösen ersetzt.\n\n${repeated("Griffband 5.– · ", 485)}`,
    thankYou: repeated("Danke\n", 60),
    stringer: { ...plain.stringer, businessAddress: repeated("8002\n", 250) },
    labourMinor: -100_000,
    main: { ...plain.main, name: "Babolat RPM Blast", chargedMinor: 1_000_000 },
    cross: { ...plain.cross, chargedMinor: 1_000_000 },
    totalMinor: -10_000_000,
  },
  total: ["CHF", "−100’000.00"],
};

const nearlyNothing: HardReceipt = {
  change: {
    currency: "JPY",
    stringer: { ...plain.stringer, businessName: null, businessAddress: null, phone: null },
    racket: { manufacturer: "Yonex", model: "X", headSizeSqIn: null, stringPattern: null, serial: null },
    main: { name: null, gauge: null, colour: null, tension: null, byo: true, chargedMinor: 0 },
    cross: { name: null, gauge: null, colour: null, tension: null, byo: false, chargedMinor: 0 },
    labourMinor: 10_000_000,
    totalMinor: 10_000_000,
    comments: null,
    thankYou: null,
  },
  total: ["JPY", "10’000’000"],
};

const aPlainJob: HardReceipt = { change: {}, total: ["CHF", "47.00"] };

export const hardReceipts = {
  "a plain job": aPlainJob,
  "everything as long as it can be": everythingLong,
  "a discount, and texts of many lines": manyLines,
  "yen, and nearly nothing recorded": nearlyNothing,
};
