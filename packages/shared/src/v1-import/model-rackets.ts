import type { RacketModel, ReadMention } from "./racket-models.ts";
import { countSpellings } from "./spellings.ts";
import type { V1Racket } from "./v1-import.schema.ts";

/**
 * One racket per recognised model and year. A name without a year is of the year that other rows give this model, if
 * they give one only, else of the catalogue's, if that has one only, else of no year.
 */
export function modelRackets(mentions: readonly ReadMention[], chosen: readonly (RacketModel | null)[]) {
  const typedYears = new Map<RacketModel, Set<number>>();
  mentions.forEach(({ name }, index) => {
    const model = chosen[index];
    if (model && name.year !== null) typedYears.set(model, (typedYears.get(model) ?? new Set()).add(name.year));
  });

  const groups = new Map<string, { model: RacketModel; year: number | null; texts: string[] }>();
  const keys = new Map<number, string>();
  mentions.forEach((mention, index) => {
    const model = chosen[index];
    if (!model) return;
    const year = mention.name.year ?? unsaidYear(model, typedYears.get(model));
    const key = `racket:${model.key}|${year ?? ""}`;
    const group = groups.get(key) ?? { model, year, texts: [] };
    group.texts.push(mention.text);
    groups.set(key, group);
    keys.set(index, key);
  });
  return { rackets: [...groups].map(([key, group]) => toRacket(key, group)), keys };
}

function unsaidYear(model: RacketModel, typed: ReadonlySet<number> | undefined): number | null {
  const [typedYear] = typed ?? [];
  if (typed?.size === 1 && typedYear !== undefined) return typedYear;
  return model.rows.length === 1 ? (model.rows[0]?.year ?? null) : null;
}

function toRacket(key: string, group: { model: RacketModel; year: number | null; texts: string[] }): V1Racket {
  const { model, year } = group;
  return {
    key,
    ref: model.rows.find((row) => row.year === year)?.ref ?? null,
    source: "model",
    manufacturer: model.manufacturer,
    model: model.model,
    headSizeSqIn: model.head,
    stringPattern: model.pattern,
    year,
    serial: null,
    current: null,
    spellings: countSpellings(group.texts),
  };
}
