import { fits, isWrittenInFull, missingWords, type RacketMention, type RacketModel } from "./racket-models.ts";

/** Models that the workbook itself speaks of: those of the stringer's own rackets, and those that other rows name outright. */
export type WorkbookModels = { own: ReadonlySet<RacketModel>; named: ReadonlySet<RacketModel> };

/**
 * The one model that a mention means, or null when there is none or no telling which. In order:
 * 1. only models that nothing typed contradicts (maker, words, head size, pattern, version, year);
 * 2. those whose every word was typed; if there is none, a name may leave words out, provided that head size and
 *    pattern are known and all that is left is one line of rackets;
 * 3. where generations or weights remain: the one among the stringer's own rackets; the one whose name is written in
 *    full; the only one that other rows of the workbook name.
 * Likeness is never enough: "Blade 98" with v7, v8 and v9 in the book stays as typed.
 */
export function chooseRacketModel(
  mention: RacketMention,
  models: readonly RacketModel[],
  workbook: WorkbookModels,
): RacketModel | null {
  if (mention.name.words.size === 0) return null;
  const pool = ofTheYear(
    mention,
    sameLine(
      mention,
      models.filter((model) => fits(mention, model)),
    ),
  );
  return (
    only(pool) ??
    only(pool.filter((model) => workbook.own.has(model))) ??
    only(pool.filter((model) => isWrittenInFull(mention, model))) ??
    only(pool.filter((model) => workbook.named.has(model)))
  );
}

const only = (models: readonly RacketModel[]): RacketModel | null => (models.length === 1 ? (models[0] ?? null) : null);

function sameLine(mention: RacketMention, fitting: RacketModel[]): RacketModel[] {
  const exact = fitting.filter((model) => missingWords(mention, model).length === 0);
  if (exact.length > 0) return exact;
  const isSpecified =
    (mention.name.head ?? mention.head) !== null && (mention.name.pattern ?? mention.pattern) !== null;
  const lines = new Set(
    fitting.map((model) => `${model.manufacturer}|${missingWords(mention, model).filter(isNoWeight).sort().join(" ")}`),
  );
  return isSpecified && lines.size === 1 ? fitting : [];
}

/** A frame's weight in grams, as makers put it into names: "TF-X1 285", "TF-X1 300". */
const isNoWeight = (word: string): boolean => !/^(2[4-9]\d|3[0-4]\d)$/.test(word);

/** A typed year keeps the models made that year; where the catalogue has none, those that are named without a version. */
function ofTheYear(mention: RacketMention, pool: RacketModel[]): RacketModel[] {
  if (mention.name.year !== null) {
    const made = madeIn(pool, mention.name.year);
    return made.length > 0 ? made : pool.filter((model) => model.name.version === mention.name.version);
  }
  if (mention.year === null) return pool;
  const made = madeIn(pool, mention.year);
  return made.length > 0 ? made : pool;
}

const madeIn = (pool: RacketModel[], year: number): RacketModel[] =>
  pool.filter((model) => model.rows.some((row) => row.year === year));
