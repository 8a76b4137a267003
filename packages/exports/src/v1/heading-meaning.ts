import type { V1Column, V1Sheet } from "@rbo/shared/v1-import/v1-workbook.schema";
import {
  dateWords,
  derivedWords,
  groupWords,
  type HeadingGroup,
  headingKey,
  jobWords,
  racketWords,
  sheetColumns,
  sideWords,
} from "./heading-words.ts";

/**
 * The column that a heading means, by its words and those of the group above it, in English or German: "Model" is the
 * racket's under "Racquet" and the string's under "Main-String"; "Main Model" needs no group. Null for what V1 derives
 * from other columns, undefined where nobody can tell.
 */
export function headingMeaning(sheet: V1Sheet, group: string, heading: string): V1Column | null | undefined {
  const typed = splitHeading(headingKey(heading));
  const column = columnOf(sheet, typed.group ?? groupOf(headingKey(group)), typed.word);
  if (column === null || (column !== undefined && sheetColumns[sheet].includes(column))) return column;
  return has(derivedWords, typed.word) ? null : undefined;
}

function columnOf(sheet: V1Sheet, group: HeadingGroup | undefined, word: string): V1Column | null | undefined {
  if (group === "derived") return null;
  if (group === "main" || group === "cross") {
    const part = find(sideWords, word);
    return part && `${group}${part}`;
  }
  if (group !== undefined || sheet === "lists") return find(racketWords, word);
  if (has(dateWords, word)) return sheet === "self" ? "strung" : "ordered";
  return find(jobWords, word);
}

const groupOf = (key: string): HeadingGroup | undefined => find(groupWords, key);

/** "main string tension" is "tension" of the group main; "racquet" alone stays whole. */
function splitHeading(key: string): { group?: HeadingGroup | undefined; word: string } {
  const words = key.split(" ");
  for (let count = words.length - 1; count > 0; count -= 1) {
    const group = groupOf(words.slice(0, count).join(" "));
    if (group) return { group, word: words.slice(count).join(" ") };
  }
  return { word: key };
}

function find<Key extends string>(table: Record<Key, readonly string[]>, word: string): Key | undefined {
  for (const key in table) if (has(table[key], word)) return key;
  return undefined;
}

const has = (words: readonly string[], word: string): boolean => words.some((known) => headingKey(known) === word);
