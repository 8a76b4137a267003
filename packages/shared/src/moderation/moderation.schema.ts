import { z } from "zod";
import { auditReasonSchema } from "../audit/audit.schema.ts";
import { gearKindSchema } from "../catalogue/catalogue.schema.ts";
import { idSchema } from "../ids/id.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { racketFieldsSchema } from "../rackets/racket.schema.ts";
import { stringFieldsSchema } from "../strings/string.schema.ts";

/** A racket or a string as the catalogue names it; what its kind doesn't have is null. */
export const catalogueRowSchema = z.object({
  id: idSchema,
  manufacturer: z.string(),
  model: z.string(),
  headSizeSqIn: z.int().nullable(),
  stringPattern: z.string().nullable(),
  year: z.int().nullable(),
  gauge: z.string().nullable(),
  material: z.string().nullable(),
  colour: z.string().nullable(),
});
export type CatalogueRow = z.infer<typeof catalogueRowSchema>;

/** A shared row that might be the same. `differs`: a number in the name, a size or a gauge says it is not. */
export const nearRowSchema = z.object({ row: catalogueRowSchema, similarity: z.number(), differs: z.boolean() });

export const submissionSchema = z.object({
  id: idSchema,
  kind: gearKindSchema,
  createdAt: z.date(),
  submitter: z.object({ id: idSchema, name: z.string() }),
  row: catalogueRowSchema,
  /** Set where the row is one racket rather than a model: who merges it takes this off its jobs. */
  serial: z.string().nullable(),
  near: z.array(nearRowSchema),
  /** The submitter's own jobs with this row, and how many others keep one of the same name for themselves. */
  usage: z.object({ jobs: z.int(), otherStringers: z.int() }),
});
export type Submission = z.infer<typeof submissionSchema>;

/** The next page of those that wait, the oldest first; near rows and usage cost something, so it is a short one. */
export const moderationQueueInputSchema = pageInputSchema.extend({ limit: z.int().min(1).max(40).default(40) });

/** One page, and how many wait in all. */
export const moderationQueueSchema = z.object({
  pending: z.int(),
  items: z.array(submissionSchema),
  nextCursor: z.string().nullable(),
});
export type ModerationQueue = z.infer<typeof moderationQueueSchema>;

/** How a suggested row should read for everyone; what belongs to one racket alone is not among it. */
export const correctedRowSchema = z.discriminatedUnion("kind", [
  racketFieldsSchema.omit({ serial: true, ownerClientId: true }).extend({ kind: z.literal("racket") }),
  stringFieldsSchema.extend({ kind: z.literal("string") }),
]);
export type CorrectedRow = z.infer<typeof correctedRowSchema>;

export const promoteSubmissionSchema = z.object({
  id: idSchema,
  corrected: correctedRowSchema.nullable().default(null),
});
export const mergeSubmissionSchema = z.object({ id: idSchema, intoId: idSchema });
export const rejectSubmissionSchema = z.object({ id: idSchema, reason: auditReasonSchema });
