import { foldText } from "../text/fold-text.ts";

/** A row of the catalogue as it is compared: its name, and what tells rows of one name apart (size, pattern, year; gauge). */
export type Comparable = { id: string; name: string; marks: readonly (string | number | null)[] };

export type NearMatch = {
  id: string;
  /** 1 for the same letters, 0 for none in common. */
  similarity: number;
  /** A number in the name or a mark says that they are two: "Blade 98 v7" and "v8", 1.25 and 1.30. */
  differs: boolean;
  /** The same letters and the same marks, blanks included: one row written twice. */
  isSame: boolean;
};

/** Names less alike than this are not shown: below it, strings of one maker begin to look like one another. */
const leastSimilarity = 0.62;

export type NearIndex = { add(row: Comparable): void; find(row: Comparable): NearMatch[] };

/**
 * Finds what is written almost alike, regardless of accents, spacing, case and slips: by the trigrams that two names
 * have in common (Dice's coefficient). The cost of a look grows with the rows that share a trigram, not with all.
 */
export function makeNearIndex(rows: readonly Comparable[]): NearIndex {
  const byTrigram = new Map<string, Indexed[]>();
  const add = (row: Comparable) => {
    const indexed = { row, key: nearKey(row.name), size: 0 };
    const trigrams = trigramsOf(indexed.key);
    indexed.size = trigrams.size;
    for (const trigram of trigrams) {
      const having = byTrigram.get(trigram);
      if (having) having.push(indexed);
      else byTrigram.set(trigram, [indexed]);
    }
  };
  for (const row of rows) add(row);
  return { add, find: (row) => findNear(byTrigram, row) };
}

type Indexed = { row: Comparable; key: string; size: number };

function findNear(byTrigram: ReadonlyMap<string, Indexed[]>, sought: Comparable): NearMatch[] {
  const key = nearKey(sought.name);
  const trigrams = trigramsOf(key);
  const common = new Map<Indexed, number>();
  for (const trigram of trigrams) {
    for (const candidate of byTrigram.get(trigram) ?? []) common.set(candidate, (common.get(candidate) ?? 0) + 1);
  }
  return [...common]
    .map(([candidate, shared]) => matchOf(sought, key, candidate, (2 * shared) / (trigrams.size + candidate.size)))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => Number(a.differs) - Number(b.differs) || b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
}

function matchOf(sought: Comparable, key: string, { row, key: otherKey }: Indexed, similarity: number): NearMatch {
  const isSame = key === otherKey && row.marks.every((mark, index) => mark === (sought.marks[index] ?? null));
  const differs =
    numbersIn(sought.name) !== numbersIn(row.name) ||
    row.marks.some((mark, index) => clashes(mark, sought.marks[index] ?? null));
  return { id: row.id, similarity, differs: differs && !isSame, isSame };
}

/** The letters and digits of a name without accents or spaces; umlauts spelt out count as their vowel. */
const nearKey = (name: string): string =>
  foldText(name)
    .replaceAll(" ", "")
    .replace(/([aou])e/g, "$1");

const numbersIn = (name: string): string => (foldText(name).match(/\d+/g) ?? []).sort().join(" ");

/** Blank says nothing, and millimetres can't be told from a US gauge. */
function clashes(a: string | number | null, b: string | number | null): boolean {
  if (a === null || b === null || a === b) return false;
  return String(a).includes(".") === String(b).includes(".");
}

function trigramsOf(key: string): Set<string> {
  const padded = `  ${key} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}
