import { expect, it } from "vitest";
import { writeCountSheet } from "./write-count-sheet.ts";

const stringer = { displayName: "Anna\nMuster", email: "anna@example.com", timeZone: "Europe/Zurich" };
const archive = {
  fileName: "racket-book-Anna Muster-2026-03-15.zip",
  bytes: 123_456,
  sha256: "0123456789abcdef".repeat(4),
  madeAt: new Date("2026-03-15T10:00:00Z"),
  counts: { clients: 3, rackets: 4, strings: 5, jobs: 1234, receipts: 12, receiptPdfs: 11, mails: 13 },
};

it("says what is in the archive and how to check it", () => {
  expect(writeCountSheet({ stringer: { ...stringer, defaultLocale: "en" }, archive })).toMatchInlineSnapshot();
});

it("says the same in German", () => {
  expect(writeCountSheet({ stringer: { ...stringer, defaultLocale: "de" }, archive })).toMatchInlineSnapshot();
});
