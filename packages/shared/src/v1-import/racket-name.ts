import { foldText } from "../text/fold-text.ts";
import { knownWords, type RacketVocabulary } from "./racket-vocabulary.ts";

/** A racket's name taken apart. Head size and pattern are what the name itself says. */
export type RacketName = {
  manufacturer: string | null;
  words: ReadonlySet<string>;
  head: number | null;
  pattern: string | null;
  mains: number | null;
  /** "v8". */
  version: string | null;
  year: number | null;
};

/** Words that tell no model apart: what the thing is, grip sizes, and the player's name on every RF97. */
const emptyWords = /\b(tennis|rackets?|racquets?|tennisschlager|schlager|autograph|(grip|griff) ?\d|l ?[0-5])\b/g;

/** Reads "Wilson ProStaff RF97 v13", "TF40 16x19", "babolat pure drive 2021" and their like. */
export function parseRacketName(text: string, vocabulary: RacketVocabulary): RacketName {
  const rest = { text: lower(text) };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest.text);
    if (match) rest.text = rest.text.replace(pattern, " ");
    return match;
  };
  const year = take(/(?<![\d.])(19[89]\d|20[0-4]\d)(?!\d)/);
  const pattern = take(/(?<!\d)(\d{2}) ?[x×*/] ?(\d{2})(?!\d)/);
  const version = take(/(?<![a-z])v ?(\d{1,2})(?:\.0)?(?![\d.])/);
  const mains = take(/(?<!\d)(1[4-8]) ?m(?![a-z])/);
  const tokens = rest.text.replace(emptyWords, " ").match(/[a-z]+|\d+\+?/g) ?? [];
  const { manufacturer, words } = takeManufacturer(knownWords(tokens, vocabulary), vocabulary);
  const head = words.find(isHeadSize);
  return {
    manufacturer,
    words: new Set(words.filter((word) => word !== head).map((word) => word.replace(/^0+(?=\d)/, ""))),
    head: head === undefined ? null : Number(head),
    pattern: pattern ? `${pattern[1]}x${pattern[2]}` : null,
    mains: mains ? Number(mains[1]) : null,
    version: version ? `v${version[1]}` : null,
    year: year ? Number(year[1]) : null,
  };
}

const lower = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[_(){}[\],;:"']/g, " ")
    .replace(/\s+/g, " ");

const isHeadSize = (word: string): boolean => /^\d+$/.test(word) && Number(word) >= 80 && Number(word) <= 137;

function takeManufacturer(tokens: string[], vocabulary: RacketVocabulary) {
  const words = [...tokens];
  let manufacturer: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    for (const length of [2, 1]) {
      const found = vocabulary.manufacturers.get(words.slice(at, at + length).join(""));
      if (found === undefined || (manufacturer !== null && found !== manufacturer)) continue;
      manufacturer = found;
      words.splice(at, length);
      at -= 1;
      break;
    }
  }
  return { manufacturer, words };
}

/** Names that are the same but for the maker, case, order of words and marks. */
export const nameKey = (name: RacketName): string =>
  [[...name.words].sort().join(" "), name.head, name.pattern, name.mains, name.version, name.year].join("|");

/** The text without a maker's name in front: "Radical" of "Head Radical". */
export function withoutManufacturer(text: string, manufacturer: string): string {
  const count = foldText(manufacturer).split(" ").length;
  for (const words of [count, count + 1]) {
    const parts = text.split(" ");
    const front = foldText(parts.slice(0, words).join(" ")).replaceAll(" ", "");
    if (front === foldText(manufacturer).replaceAll(" ", "") && parts.length > words)
      return parts.slice(words).join(" ");
  }
  return text;
}
