import { missingMaker } from "./missing-text.ts";
import type { RacketModel, ReadMention } from "./racket-models.ts";
import { nameKey, withoutManufacturer } from "./racket-name.ts";
import { countSpellings } from "./spellings.ts";
import type { V1Racket } from "./v1-import.schema.ts";

/** One racket per text that was not recognised: the same words, head size and pattern are the same racket. */
export function typedRackets(
  mentions: readonly ReadMention[],
  chosen: readonly (RacketModel | null)[],
  models: readonly RacketModel[],
) {
  const groups = new Map<string, ReadMention[]>();
  const keys = new Map<number, string>();
  mentions.forEach((mention, index) => {
    if (chosen[index]) return;
    const maker = mention.name.manufacturer ?? makerOfWords(mention, models) ?? "";
    const words = mention.name.words.size > 0 || mention.name.head !== null ? nameKey(mention.name) : mention.text;
    const key = `racket:typed:${[maker, words, mention.head ?? "", mention.pattern ?? ""].join("|")}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
    keys.set(index, key);
  });
  return { rackets: [...groups].map(([key, group]) => toRacket(key, group, models)), keys };
}

function toRacket(key: string, group: ReadMention[], models: readonly RacketModel[]): V1Racket {
  const spellings = countSpellings(group.map((mention) => mention.text));
  const text = spellings[0]?.text ?? "";
  const first = group.find((mention) => mention.text === text);
  const maker = first && (first.name.manufacturer ?? makerOfWords(first, models));
  return {
    key,
    ref: null,
    source: "typed",
    ...makerAndModel(text, maker ?? null),
    headSizeSqIn: first?.head ?? first?.name.head ?? null,
    stringPattern: first?.pattern ?? first?.name.pattern ?? null,
    year: first?.name.year ?? null,
    serial: null,
    current: null,
    spellings,
  };
}

/** Maker and model of a text: the known maker, else the first of several words, else nothing to say. */
export function makerAndModel(text: string, maker: string | null): { manufacturer: string; model: string } {
  if (maker !== null) return { manufacturer: maker, model: withoutManufacturer(text, maker).slice(0, 120) };
  const [first = "", ...rest] = text.split(" ");
  if (rest.length > 0 && /^\p{L}{2,}$/u.test(first)) {
    return { manufacturer: first.slice(0, 60), model: rest.join(" ").slice(0, 120) };
  }
  return { manufacturer: missingMaker, model: text.slice(0, 120) || missingMaker };
}

/** "Radical" is Head's: the only maker with models of these words. */
function makerOfWords({ name }: ReadMention, models: readonly RacketModel[]): string | null {
  if (name.words.size === 0) return null;
  const makers = new Set(
    models
      .filter((model) => [...name.words].every((word) => model.name.words.has(word)))
      .map((model) => model.manufacturer),
  );
  return makers.size === 1 ? ([...makers][0] ?? null) : null;
}
