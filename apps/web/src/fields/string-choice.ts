import { idSchema, newId } from "@rbo/shared/ids/id";
import { racketStringSchema } from "@rbo/shared/strings/string.schema";
import { z } from "zod";
import { splitMaker } from "./split-maker.ts";

/** A string typed in place: texts as typed, with an id of its own so that a repeated save adds it once. */
const typedStringSchema = z.object({
  id: idSchema,
  manufacturer: z.string(),
  model: z.string(),
  gauge: z.string(),
  material: z.string(),
  colour: z.string(),
  /** Kept in the stringer's catalogue, or said of one job alone. */
  visibility: z.enum(["private", "one_off"]),
});
export type TypedString = z.infer<typeof typedStringSchema>;

/** A string of the catalogue or one typed in place. */
export const stringChoiceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("listed"), string: racketStringSchema }),
  z.object({ kind: z.literal("typed"), string: typedStringSchema }),
]);
export type StringChoice = z.infer<typeof stringChoiceSchema>;

/** "Luxilon ALU Power 1.25" as it is named everywhere. */
export const stringName = ({ string }: StringChoice): string =>
  [string.manufacturer, string.model, string.gauge].filter(Boolean).join(" ");

const gaugeWord = /^([01][.,]\d{1,2}(mm)?|1[5-9]L?)$/i;

/** What somebody searched for and did not find, taken apart as a start for a new string. */
export function typedStringOf(search: string): TypedString {
  const words = search.trim().split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? "";
  const gauge = words.length > 1 && gaugeWord.test(last) ? last : "";
  const { manufacturer, model } = splitMaker(gauge ? words.slice(0, -1) : words);
  return { id: newId(), manufacturer, model, gauge, material: "", colour: "", visibility: "private" };
}
