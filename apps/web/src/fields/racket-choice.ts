import { idSchema, newId } from "@rbo/shared/ids/id";
import { racketSchema } from "@rbo/shared/rackets/racket.schema";
import { z } from "zod";
import { splitMaker } from "./split-maker.ts";

/** A racket typed in place: texts as typed, with an id of its own so that a repeated save adds it once. */
const typedRacketSchema = z.object({
  id: idSchema,
  manufacturer: z.string(),
  model: z.string(),
  headSize: z.string(),
  stringPattern: z.string(),
  year: z.string(),
  serial: z.string(),
  /** Kept in the stringer's catalogue, or said of one job alone. */
  visibility: z.enum(["private", "one_off"]),
});
export type TypedRacket = z.infer<typeof typedRacketSchema>;

/** A racket of the catalogue or one typed in place. */
export const racketChoiceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listed"), racket: racketSchema }),
  z.object({ kind: z.literal("typed"), racket: typedRacketSchema }),
]);
export type RacketChoice = z.infer<typeof racketChoiceSchema>;

export const racketName = ({ racket }: RacketChoice): string =>
  [racket.manufacturer, racket.model].filter(Boolean).join(" ");

/** "98 in² · 16x19 · 2023 · PA98_2023_45": what tells rackets of one name apart. */
export const racketDetails = (racket: {
  headSizeSqIn: number | null;
  stringPattern: string | null;
  year: number | null;
  serial: string | null;
}): string =>
  [racket.headSizeSqIn && `${racket.headSizeSqIn} in²`, racket.stringPattern, racket.year, racket.serial]
    .filter(Boolean)
    .join(" · ");

const patternWord = /^\d{1,2}\s*[x×]\s*\d{1,2}$/i;
const isHeadSize = (word: string): boolean => /^\d{2,3}$/.test(word) && Number(word) >= 80 && Number(word) <= 137;

/** What somebody searched for and did not find, taken apart as a start for a new racket. */
export function typedRacketOf(search: string): TypedRacket {
  const words = search.trim().split(/\s+/).filter(Boolean);
  const stringPattern = words.find((word) => patternWord.test(word)) ?? "";
  const named = words.filter((word) => word !== stringPattern);
  return {
    id: newId(),
    ...splitMaker(named),
    headSize: named.slice(1).find(isHeadSize) ?? "",
    stringPattern: stringPattern.toLowerCase().replace("×", "x"),
    year: "",
    serial: "",
    visibility: "private",
  };
}
