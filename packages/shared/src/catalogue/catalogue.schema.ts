import { z } from "zod";
import { idSchema } from "../ids/id.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { racketFieldsSchema, racketSchema } from "../rackets/racket.schema.ts";
import { racketStringSchema, stringFieldsSchema } from "../strings/string.schema.ts";

export const gearKindSchema = z.enum(["racket", "string"]);
export type GearKind = z.infer<typeof gearKindSchema>;

/** A racket or a string by its id. */
export const gearRefSchema = z.object({ kind: gearKindSchema, id: idSchema });

export const suggestionStatusSchema = z.enum(["pending", "promoted", "rejected"]);
export type SuggestionStatus = z.infer<typeof suggestionStatusSchema>;

/** What became of a wish that an own row be everyone's; `reason` says why not. */
export const suggestionSchema = z.object({
  status: suggestionStatusSchema,
  reason: z.string().nullable(),
  createdAt: z.date(),
  reviewedAt: z.date().nullable(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

const ofCatalogue = {
  /** The newest one of this row; null where it was never suggested. */
  suggestion: suggestionSchema.nullable(),
  /** Changes with what the row says: an edit names the one it began with. */
  revision: z.string(),
};

export const catalogueRacketSchema = racketSchema.extend({
  ...ofCatalogue,
  kind: z.literal("racket"),
  /** Whose racket it is, where that is known. */
  owner: z.object({ id: idSchema, name: z.string(), isSelf: z.boolean() }).nullable(),
});
export type CatalogueRacket = z.infer<typeof catalogueRacketSchema>;

export const catalogueStringSchema = racketStringSchema.extend({ ...ofCatalogue, kind: z.literal("string") });
export type CatalogueString = z.infer<typeof catalogueStringSchema>;

/** A racket or string of the catalogue with what is known about it there. */
export const gearSchema = z.discriminatedUnion("kind", [catalogueRacketSchema, catalogueStringSchema]);
export type Gear = z.infer<typeof gearSchema>;

/** A row to read and edit: with how many of this stringer's jobs name it. */
export const gearPageSchema = z.object({ gear: gearSchema, jobs: z.int() });

export const catalogueScopeSchema = z.enum(["all", "own", "shared"]);
export type CatalogueScope = z.infer<typeof catalogueScopeSchema>;

export const catalogueListInputSchema = pageInputSchema.extend({
  kind: gearKindSchema,
  /** Matched without regard to case, accents, spaces and order of words. */
  search: z.string().trim().max(100).default(""),
  scope: catalogueScopeSchema.default("all"),
});
export const catalogueListSchema = z.object({ items: z.array(gearSchema), nextCursor: z.string().nullable() });

/** One's own suggestions, the newest first; `name` is what the row is called now. */
export const submissionSchema = suggestionSchema.extend({
  id: idSchema,
  kind: gearKindSchema,
  gearId: idSchema,
  name: z.string(),
});
export type Submission = z.infer<typeof submissionSchema>;
export const submissionListSchema = z.object({
  items: z.array(submissionSchema),
  nextCursor: z.string().nullable(),
});

const edit = { id: idSchema, revision: z.string().max(40) };
export const racketUpdateSchema = racketFieldsSchema.extend(edit);
export const stringUpdateSchema = stringFieldsSchema.extend(edit);
