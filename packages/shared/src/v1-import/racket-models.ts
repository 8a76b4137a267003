import { parseRacketName, type RacketName } from "./racket-name.ts";
import { type RacketVocabulary, tight } from "./racket-vocabulary.ts";
import type { V1Catalogue } from "./v1-workbook.schema.ts";

type CatalogueRacket = V1Catalogue["rackets"][number];

/** A model of the catalogue: one maker's name for one frame, over the years it was made. */
export type RacketModel = {
  key: string;
  manufacturer: string;
  model: string;
  head: number | null;
  pattern: string | null;
  name: RacketName;
  rows: CatalogueRacket[];
};

/** Catalogue rows as models; rackets with a serial are somebody's and no model. */
export function racketModels(rackets: readonly CatalogueRacket[], vocabulary: RacketVocabulary): RacketModel[] {
  const models = new Map<string, RacketModel>();
  for (const row of rackets) {
    if (row.serial !== null) continue;
    const { manufacturer, model, headSizeSqIn: head, stringPattern: pattern } = row;
    const key = [tight(manufacturer), model.toLowerCase().normalize("NFC"), head ?? "", pattern ?? ""].join("|");
    const known = models.get(key);
    if (known) known.rows.push(row);
    else {
      const name = parseRacketName(`${manufacturer} ${model}`, vocabulary);
      models.set(key, {
        key,
        manufacturer,
        model,
        head: head ?? name.head,
        pattern: pattern ?? name.pattern,
        name,
        rows: [row],
      });
    }
  }
  return [...models.values()];
}

/** What a mention in the workbook says of a racket: its name taken apart, and the columns beside it. */
export type RacketMention = { name: RacketName; head: number | null; pattern: string | null; year: number | null };

/** A mention with the text as typed. */
export type ReadMention = RacketMention & { text: string };

/** Whether nothing that the mention says contradicts the model. What it leaves out contradicts nothing. */
export function fits(mention: RacketMention, model: RacketModel): boolean {
  const { name } = mention;
  if (name.manufacturer !== null && tight(name.manufacturer) !== tight(model.manufacturer)) return false;
  if (![...name.words].every((word) => model.name.words.has(word))) return false;
  const head = name.head ?? mention.head;
  if (head !== null && model.head !== null && head !== model.head) return false;
  const pattern = name.pattern ?? mention.pattern;
  if (pattern !== null && model.pattern !== null && pattern !== model.pattern) return false;
  const mains = name.mains === null ? null : `${name.mains}x`;
  if (mains !== null && model.pattern !== null && !model.pattern.startsWith(mains)) return false;
  return name.version === null || name.version === model.name.version;
}

/** Words of the model's name that the mention leaves out. */
export const missingWords = (mention: RacketMention, model: RacketModel): string[] =>
  [...model.name.words].filter((word) => !mention.name.words.has(word));

/** The mention writes the model's name in full, head size and pattern where the catalogue has them in the name. */
export const isWrittenInFull = ({ name }: RacketMention, model: RacketModel): boolean =>
  missingWords({ name, head: null, pattern: null, year: null }, model).length === 0 &&
  name.version === model.name.version &&
  name.head === model.name.head &&
  name.pattern === model.name.pattern;
