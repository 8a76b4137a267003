import { foldText } from "../text/fold-text.ts";

export type PersonName = { lastName: string; firstName: string | null };

/**
 * What one person's name has in common however it is written: case, accents, hyphens, apostrophes, the order of the
 * words and umlauts spelt out ("Müller" is met by "Muller" and by "Mueller"; those two alone do not meet). Two names are
 * one person when they share a key. Never a likeness: one letter more is another person.
 */
export function personNameKeys(name: PersonName): string[] {
  const text = `${name.lastName} ${name.firstName ?? ""}`.replace(/['’ʼ]/g, "");
  const spelt = text.normalize("NFC").replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize("NFD").charAt(0)}e`);
  return [...new Set([sortedWords(text), sortedWords(spelt)])];
}

const sortedWords = (text: string): string => foldText(text).split(" ").filter(Boolean).sort().join(" ");

/** "Brändli, Anna-Lena": a name as the workbook's two columns show it. */
export const nameText = (name: PersonName): string =>
  name.firstName === null ? name.lastName : `${name.lastName}, ${name.firstName}`;

/** Which words stand first, folded: tells "Martin, Thomas" from "Thomas, Martin". */
export const nameOrder = (name: PersonName): string => `${foldText(name.lastName)}|${foldText(name.firstName ?? "")}`;

/** How much a spelling tells: accents, then proper capitals, then length. Of two as frequent ones the fuller is kept. */
export function nameCompleteness(name: PersonName): number {
  const text = nameText(name);
  const accents = text.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;
  const isProper = /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && /^\p{Lu}/u.test(name.firstName ?? "A");
  return accents * 1000 + (isProper ? 500 : 0) + Math.min(text.length, 499);
}
