import { expect, it } from "vitest";
import { receiptFileName } from "./receipt-file-name.ts";

it.each([
  ["en", "receipt-2026-0042.pdf"],
  ["de", "quittung-2026-0042.pdf"],
] as const)("names the file in %s", (locale, name) => {
  expect(receiptFileName({ number: "2026-0042", locale })).toBe(name);
});
