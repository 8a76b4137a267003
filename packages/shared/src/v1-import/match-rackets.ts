import { chooseRacketModel } from "./choose-racket-model.ts";
import { modelRackets } from "./model-rackets.ts";
import { matchOwnRackets, type OwnRacketRow } from "./own-rackets.ts";
import { type RacketModel, type ReadMention, racketModels } from "./racket-models.ts";
import { nameKey, parseRacketName } from "./racket-name.ts";
import { racketVocabulary } from "./racket-vocabulary.ts";
import { typedRackets } from "./typed-rackets.ts";
import type { V1Racket } from "./v1-import.schema.ts";
import type { V1Catalogue } from "./v1-workbook.schema.ts";

/** A racket as a client's row names it. */
export type TypedRacket = { text: string; head: number | null; pattern: string | null };

/** What the workbook says of rackets, matched with the catalogue; keys by the place of each in its list. */
export type MatchedRackets = { rackets: V1Racket[]; ownKeys: Map<string, string>; typedKeys: string[] };

/**
 * Rackets of the workbook: each racket of Lists with its id as serial, and one per model that clients' rows name,
 * however they spell it. A text that is no model of the catalogue, or could be several, becomes a racket as typed.
 */
export function matchRackets(
  own: readonly OwnRacketRow[],
  typed: readonly TypedRacket[],
  catalogue: V1Catalogue,
): MatchedRackets {
  const stringMakers = catalogue.strings.map((string) => string.manufacturer);
  const vocabulary = racketVocabulary(catalogue.rackets, stringMakers);
  const models = racketModels(catalogue.rackets, vocabulary);
  const read = (racket: TypedRacket): ReadMention => ({
    ...racket,
    year: null,
    name: parseRacketName(racket.text, vocabulary),
  });
  const ownMentions = own.map((racket) => ({ ...read(racket), year: racket.year }));
  const mentions = filledFromOthers(typed.map(read), ownMentions);

  const ownModels = ownMentions.map((mention) =>
    chooseRacketModel(mention, models, { own: new Set(), named: new Set() }),
  );
  const ownSet = new Set(ownModels.filter((model) => model !== null));
  const choose = (named: ReadonlySet<RacketModel>) =>
    mentions.map((mention) => chooseRacketModel(mention, models, { own: ownSet, named }));
  const named = new Set(choose(new Set()).filter((model) => model !== null));
  const chosen = choose(named);

  const ownRackets = matchOwnRackets(own, ownMentions, ownModels, catalogue);
  const recognised = modelRackets(mentions, chosen);
  const asTyped = typedRackets(mentions, chosen, models);
  return {
    rackets: [...ownRackets.rackets, ...recognised.rackets, ...asTyped.rackets],
    ownKeys: ownRackets.keys,
    typedKeys: mentions.map((_, index) => recognised.keys.get(index) ?? asTyped.keys.get(index) ?? ""),
  };
}

/** A blank head size or pattern is that of the same name elsewhere in the workbook, where all of those agree. */
function filledFromOthers(mentions: ReadMention[], own: readonly ReadMention[]): ReadMention[] {
  const seen = new Map<string, { heads: Set<number>; patterns: Set<string>; makers: Set<string> }>();
  for (const { name, head, pattern } of [...mentions, ...own]) {
    const same = seen.get(nameKey(name)) ?? { heads: new Set(), patterns: new Set(), makers: new Set() };
    if (head !== null) same.heads.add(head);
    if (pattern !== null) same.patterns.add(pattern);
    if (name.manufacturer !== null) same.makers.add(name.manufacturer);
    seen.set(nameKey(name), same);
  }
  return mentions.map((mention) => {
    const same = seen.get(nameKey(mention.name));
    if (!same || same.makers.size > 1) return mention;
    return { ...mention, head: mention.head ?? single(same.heads), pattern: mention.pattern ?? single(same.patterns) };
  });
}

const single = <T>(values: ReadonlySet<T>): T | null => (values.size === 1 ? ([...values][0] ?? null) : null);
