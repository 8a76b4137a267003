import { foldText } from "../text/fold-text.ts";
import { isOneSlipApart } from "./one-slip.ts";

/** The words that names of rackets are made of, taken from the catalogue, for reading names as people type them. */
export type RacketVocabulary = {
  words: ReadonlySet<string>;
  /** By the name folded and without spaces: "prokennex", "volkl", "voelkl". */
  manufacturers: ReadonlyMap<string, string>;
};

/** Names under which a maker's rackets are sold too. */
const otherNames = [["srixon", "Dunlop"]] as const;

export function racketVocabulary(
  rackets: readonly { manufacturer: string; model: string }[],
  furtherManufacturers: readonly string[] = [],
): RacketVocabulary {
  const manufacturers = new Map<string, string>();
  for (const name of [...rackets.map((racket) => racket.manufacturer), ...furtherManufacturers]) {
    const spelt = name.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize("NFD").charAt(0)}e`);
    for (const key of [tight(name), tight(spelt)]) if (!manufacturers.has(key)) manufacturers.set(key, name);
  }
  for (const [other, name] of otherNames) {
    const own = manufacturers.get(tight(name));
    if (own !== undefined) manufacturers.set(other, own);
  }
  const words = new Set(rackets.flatMap((racket) => foldText(racket.model).match(/[a-z]+/g) ?? []));
  return { words, manufacturers };
}

export const tight = (text: string): string => foldText(text).replaceAll(" ", "");

/** Letters as the vocabulary has them: runs split ("prostaff"), joined ("e zone") and one slip mended ("percpet"). */
export function knownWords(tokens: readonly string[], vocabulary: RacketVocabulary): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    const isPart = previous !== undefined && !(vocabulary.words.has(previous) && vocabulary.words.has(token));
    if (isPart && isKnown(`${previous}${token}`, vocabulary)) joined.splice(-1, 1, `${previous}${token}`);
    else joined.push(token);
  }
  return joined.flatMap((token) => knownParts(token, vocabulary));
}

function knownParts(token: string, vocabulary: RacketVocabulary): string[] {
  if (!/^[a-z]+$/.test(token) || isKnown(token, vocabulary)) return [token];
  for (let at = token.length - 1; at > 0; at -= 1) {
    const parts = [token.slice(0, at), token.slice(at)];
    if (parts.every((part) => isKnown(part, vocabulary))) return parts;
  }
  if (token.length < shortestMended) return [token];
  const near = [...vocabulary.words, ...vocabulary.manufacturers.keys()].filter((word) => isOneSlipApart(token, word));
  return near.length === 1 ? near : [token];
}

/** Shorter words differ by one letter in earnest. */
const shortestMended = 6;

const isKnown = (word: string, { words, manufacturers }: RacketVocabulary): boolean =>
  words.has(word) || manufacturers.has(word);
