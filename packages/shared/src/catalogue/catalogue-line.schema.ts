import { z } from "zod";
import { racketFieldsSchema } from "../rackets/racket.schema.ts";
import { stringFieldsSchema } from "../strings/string.schema.ts";

const racket = racketFieldsSchema.shape;
const string = stringFieldsSchema.shape;

/** A number as a table writes it: blank is null. */
const number = (schema: z.ZodNumber) =>
  z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : Number(text.replace(",", "."))))
    .refine((value) => !Number.isNaN(value), { params: { rule: "number" } })
    .pipe(schema.nullable());

/** A line of `rackets.csv`, named as the book names it. */
export const racketLineSchema = z.strictObject({
  manufacturer: racket.manufacturer,
  model: racket.model,
  headSizeSqIn: number(racket.headSizeSqIn.unwrap().unwrap()),
  stringPattern: racket.stringPattern,
  year: number(racket.year.unwrap().unwrap()),
});
export type RacketLine = z.infer<typeof racketLineSchema>;

/** A line of `strings.csv`. */
export const stringLineSchema = z.strictObject({
  manufacturer: string.manufacturer,
  model: string.model,
  gauge: string.gauge,
  material: string.material,
  colour: string.colour,
});
export type StringLine = z.infer<typeof stringLineSchema>;

/** What the columns of a file may be headed, by the field they fill. Only the first two are needed. */
export const racketHeadings: Record<string, keyof RacketLine> = {
  manufacturer: "manufacturer",
  model: "model",
  head_size_sq_in: "headSizeSqIn",
  string_pattern: "stringPattern",
  year: "year",
};

export const stringHeadings: Record<string, keyof StringLine> = {
  manufacturer: "manufacturer",
  model: "model",
  gauge: "gauge",
  gauge_mm: "gauge",
  material: "material",
  colour: "colour",
};
