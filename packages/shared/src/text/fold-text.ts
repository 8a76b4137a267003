const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ŧ: "t",
};

/** Text as a search compares it: lower case, accents dropped, "ß" as "ss", everything but letters and digits a space. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđðþıŧ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}@]+/gu, " ")
    .trim();
}

/** The words of a search, folded; each must be found somewhere. "Müller" also finds "Mueller" when typed that way. */
export const searchWords = (search: string): string[] => foldText(search).split(" ").filter(Boolean).slice(0, 6);

/** What is stored for `searchWords` to be found in: folded, once as written and once with umlauts spelt out. */
export function searchKey(parts: readonly (string | null)[]): string {
  const text = parts.filter(Boolean).join(" ");
  const spelt = text.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.toLowerCase().normalize("NFD").charAt(0)}e`);
  const folded = foldText(text);
  const foldedSpelt = foldText(spelt);
  const tight = folded.replaceAll(" ", "");
  return [...new Set([folded, foldedSpelt, tight])].join(" | ");
}
