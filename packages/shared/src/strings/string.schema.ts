import { z } from "zod";
import { idSchema } from "../ids/id.ts";
import { visibilitySchema } from "../rackets/racket.schema.ts";
import { lineSchema, optionalLineSchema } from "../text/text.schema.ts";

/** Millimetres ("1.25", typed "1,25" too) or US ("16", "17L"). */
export const gaugeSchema = z
  .string()
  .trim()
  .transform((text) => canonicalGauge(text))
  .pipe(z.string().regex(/^([01]\.\d{2}|\d{2}(L|-?[A-Z])?)$/));

/** "1,3" and "1.3" are "1.30"; "16l" is "16L"; a trailing "mm" goes. */
export function canonicalGauge(text: string): string {
  const bare = text.replace(/\s*mm$/i, "").replace(",", ".");
  return /^[01]\.\d+$/.test(bare) ? bare.padEnd(4, "0") : bare.toUpperCase();
}

export const stringFieldsSchema = z.object({
  manufacturer: lineSchema(60),
  model: lineSchema(120),
  gauge: z
    .union([z.literal("").transform(() => null), gaugeSchema])
    .nullable()
    .default(null),
  material: optionalLineSchema(40),
  colour: optionalLineSchema(40),
});
export type StringFieldsInput = z.input<typeof stringFieldsSchema>;
export type StringFields = z.infer<typeof stringFieldsSchema>;

export const stringCreateSchema = stringFieldsSchema.extend({
  id: idSchema.optional(),
  visibility: z.enum(["private", "one_off"]).default("private"),
});

/** A string as an order and the catalogue show it (the field's word is string; the type avoids the language's). */
export const racketStringSchema = z.object({
  id: idSchema,
  manufacturer: z.string(),
  model: z.string(),
  gauge: z.string().nullable(),
  material: z.string().nullable(),
  colour: z.string().nullable(),
  visibility: visibilitySchema,
  isOwn: z.boolean(),
});
export type RacketString = z.infer<typeof racketStringSchema>;

export const stringSearchSchema = z.object({
  search: z.string().trim().max(100).default(""),
  limit: z.int().min(1).max(50).default(20),
});
