import type { RacketModel, ReadMention } from "./racket-models.ts";
import { makerAndModel } from "./typed-rackets.ts";
import type { V1Racket } from "./v1-import.schema.ts";
import type { V1Catalogue } from "./v1-workbook.schema.ts";

/** A racket of the sheet Lists, or one that a self-job names by an id that Lists does not have. */
export type OwnRacketRow = {
  id: string;
  text: string;
  head: number | null;
  pattern: string | null;
  year: number | null;
  current: boolean | null;
};

/** How ids are compared: VLOOKUP knows no case, and neither do people. */
export const racketIdKey = (id: string): string => id.trim().toLowerCase();

/** The stringer's own rackets, each by itself: twins share a model and differ by id, which becomes the serial. */
export function matchOwnRackets(
  own: readonly OwnRacketRow[],
  mentions: readonly ReadMention[],
  chosen: readonly (RacketModel | null)[],
  catalogue: V1Catalogue,
): { rackets: V1Racket[]; keys: Map<string, string> } {
  const known = new Map(
    catalogue.rackets.flatMap((row) => (row.serial === null ? [] : [[racketIdKey(row.serial), row.ref] as const])),
  );
  const keys = new Map<string, string>();
  const rackets = own.map((row, index): V1Racket => {
    const model = chosen[index] ?? null;
    const key = `racket:own:${racketIdKey(row.id)}`;
    keys.set(racketIdKey(row.id), key);
    const maker = mentions[index]?.name.manufacturer ?? null;
    return {
      key,
      ref: known.get(racketIdKey(row.id)) ?? null,
      source: "own",
      ...(model ? { manufacturer: model.manufacturer, model: model.model } : makerAndModel(row.text, maker)),
      headSizeSqIn: row.head ?? model?.head ?? null,
      stringPattern: row.pattern ?? model?.pattern ?? null,
      year: row.year,
      serial: row.id,
      current: row.current,
      spellings: row.text === "" ? [] : [{ text: row.text, rows: 1 }],
    };
  });
  return { rackets, keys };
}
