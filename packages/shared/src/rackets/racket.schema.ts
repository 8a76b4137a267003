import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { lineSchema, optionalLineSchema } from "../text/text.schema.ts";

/** private: this stringer's catalogue; shared: everyone's; one_off: typed into one job, not offered again (domain). */
export const visibilitySchema = z.enum(["private", "shared", "one_off"]);
export type Visibility = z.infer<typeof visibilitySchema>;

export const racketFieldsSchema = z.object({
  manufacturer: lineSchema(60),
  model: lineSchema(120),
  headSizeSqIn: z.int().min(20).max(200).nullable().default(null),
  /** Mains x crosses: "16x19". */
  stringPattern: z
    .string()
    .trim()
    .toLowerCase()
    .transform((text) => text.replace(/\s*[x×*/]\s*/, "x"))
    .pipe(z.union([z.literal("").transform(() => null), z.string().regex(/^\d{1,2}x\d{1,2}$/)]))
    .nullable()
    .default(null),
  year: z.int().min(1900).max(2100).nullable().default(null),
  /** Tells twins apart: "PA98_2023_45". */
  serial: optionalLineSchema(60),
  ownerClientId: idSchema.nullable().default(null),
});
export type RacketFieldsInput = z.input<typeof racketFieldsSchema>;
export type RacketFields = z.infer<typeof racketFieldsSchema>;

/** A client may make its own rows only: private, or for one job. Sharing is the admin's (domain: visibility). */
export const racketCreateSchema = racketFieldsSchema.extend({
  id: idSchema.optional(),
  visibility: z.enum(["private", "one_off"]).default("private"),
});

export const racketSchema = z.object({
  id: idSchema,
  manufacturer: z.string(),
  model: z.string(),
  headSizeSqIn: z.int().nullable(),
  stringPattern: z.string().nullable(),
  year: z.int().nullable(),
  serial: z.string().nullable(),
  visibility: visibilitySchema,
  ownerClientId: idSchema.nullable(),
  isOwn: z.boolean(),
});
export type Racket = z.infer<typeof racketSchema>;

export const racketSearchSchema = z.object({
  search: z.string().trim().max(100).default(""),
  limit: z.int().min(1).max(50).default(20),
});

/** A client's rackets, the last strung first. */
export const clientRacketSchema = racketSchema.extend({ jobs: z.int(), lastStrungAt: calendarDateSchema.nullable() });
