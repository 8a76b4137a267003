/** Takes the place of each character, as a reader would count them, that can't be printed. */
export const replacement = "□";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Splits what a reader takes for one character: a letter with its accents, a flag, a family of emoji. */
export const charactersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/**
 * The text with all that the fonts lack replaced, each character by one mark, so that nothing is dropped unseen and
 * nothing prints as garbage. Accents are composed; what is invisible anyway (joiners, direction marks, variation
 * selectors) goes.
 */
export function printableText(text: string, isPrintable: (codePoint: number) => boolean): string {
  const spaced = text
    .normalize("NFC")
    .replace(/\t/g, " ")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n");
  if (!invisible.test(spaced) && codePointsOf(spaced.replaceAll("\n", "")).every(isPrintable)) return spaced;
  return charactersOf(spaced)
    .map((character) => printableCharacter(character, isPrintable))
    .join("");
}

const invisible = /\p{Default_Ignorable_Code_Point}/u;
const allInvisible = new RegExp(invisible, "gu");

const codePointsOf = (text: string): number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0);

function printableCharacter(character: string, isPrintable: (codePoint: number) => boolean): string {
  if (character === "\n") return character;
  const visible = character.replace(allInvisible, "");
  if (codePointsOf(visible).every(isPrintable)) return visible;
  return /^\p{Zs}$/u.test(visible) ? " " : replacement;
}
