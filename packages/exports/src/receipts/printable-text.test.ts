import { expect, it } from "vitest";
import { printableText } from "./printable-text.ts";
import { isPrintable } from "./receipt-fonts.ts";

const printed = (text: string) => printableText(text, isPrintable);

it.each([
  ["Zoë Noël", "Zo\u00eb No\u00ebl"],
  ["Adébọ́lá", "Adébọ́lá"],
  ["O’Shaughnessy «1’200.–» 1\u202f200 €", "O’Shaughnessy «1’200.–» 1\u202f200 €"],
  ["line one\nline two\r\nthree", "line one\nline two\nthree"],
  ["tab\there", "tab here"],
])("prints %j", (text, expected) => {
  expect(printed(text)).toBe(expected);
});

it.each([
  ["one mark for each character a reader counts", "👩‍👩‍👧 🇨🇭 é 山", "□ □ é □"],
  ["a space for a space the fonts lack", "山\u3000田", "□ □"],
  ["nothing for what can't be seen", "An\u00adna\u200d \u202eGraf\u202c\ufeff", "Anna Graf"],
  ["marks for control characters", "a\u0007b", "a□b"],
])("replaces: %s", (_, text, expected) => {
  expect(printed(text)).toBe(expected);
});
