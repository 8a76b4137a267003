/** Most UTF-16 units a cell may hold; a longer text makes Excel "repair" the file. */
const maxCellLength = 32_767;

/** What XML 1.0 or a spreadsheet can't hold: control characters but line break and tab, and two non-characters. */
const unwritable = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;

/**
 * Text as a cell can hold it: no control characters, no half of a surrogate pair, one kind of line break, and cut
 * visibly (with `cutMark`) where it is too long. Nothing is prefixed or quoted: text in a cell is never a formula.
 */
export function cellText(text: string, cutMark: string): string {
  const clean = withoutLoneSurrogates(text).replace(/\r\n?/g, "\n").replace(unwritable, "");
  if (clean.length <= maxCellLength) return clean;
  return withoutLoneSurrogates(clean.slice(0, maxCellLength - cutMark.length)) + cutMark;
}

const withoutLoneSurrogates = (text: string): string =>
  text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, "");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text between tags or in an attribute. */
export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text;

/** Spreadsheets read "_x0041_" as the letter A: a text that happens to say so has its underscore spelt out. */
export const escapeCodes = (text: string): string =>
  text.includes("_x") ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text;
