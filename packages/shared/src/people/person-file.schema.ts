import { z } from "zod";
import {
  exportClientProfileSchema,
  exportPersonSchema,
  exportRacketSchema,
} from "../exports/export-catalogue.schema.ts";
import { exportOrderSchema } from "../exports/export-order.schema.ts";
import { exportIdSchema, exportInstantSchema } from "../exports/export-values.schema.ts";

/** Counts up with every change that a reader of older files would trip over. */
export const personFileVersion = 1;

const noticeSchema = z
  .strictObject({
    id: exportIdSchema,
    kind: z.string().describe("What it was about, like receipt_failed."),
    facts: z.record(z.string(), z.unknown()).describe("What it said."),
    created_at: exportInstantSchema.describe("When, UTC."),
    read_at: exportInstantSchema.nullable().describe("When the stringer read it; null: not yet."),
  })
  .describe("What the stringer was told about this person or their jobs.");

const bookSchema = z
  .strictObject({
    stringer: z
      .strictObject({
        id: exportIdSchema,
        display_name: z.string().describe("Who strings for them."),
        business_name: z.string().nullable().describe("Name of the business."),
        email: z.string().describe("Where the stringer is reached."),
      })
      .describe("Whose book this is from."),
    client_profile: exportClientProfileSchema.omit({ person: true }).describe("What this stringer wrote about them."),
    rackets: z.array(exportRacketSchema).describe("Rackets kept as theirs, sorted by id."),
    orders: z
      .array(exportOrderSchema.omit({ client_profile: true }))
      .describe("Their jobs with receipts, history and mails, sorted by date, then id."),
    notices: z.array(noticeSchema).describe("Oldest first."),
  })
  .describe("All that one stringer has about this person.");

/**
 * Everything held about one person, across the stringers who know them: what they get who ask for it (Swiss FADP, GDPR
 * article 15). Published as JSON Schema at `/schema/person.json`.
 */
export const personFileSchema = z
  .strictObject({
    schema_version: z
      .literal(personFileVersion)
      .describe("Counts up with every change that a reader of older files would trip over."),
    taken_at: exportInstantSchema.describe("The moment of the snapshot, UTC."),
    person: exportPersonSchema,
    erased_at: exportInstantSchema.nullable().describe("Since when nothing is known of who this was; null: known."),
    erasures: z
      .array(
        z.strictObject({
          requested_at: exportInstantSchema.describe("When it was asked for, UTC."),
          due_at: exportInstantSchema.describe("When it falls due, UTC."),
          cancelled_at: exportInstantSchema.nullable().describe("When it was taken back; null: it was not."),
          done_at: exportInstantSchema.nullable().describe("When it was done; null: not yet."),
        }),
      )
      .describe("Every time erasure was asked for, oldest first."),
    books: z.array(bookSchema).describe("One entry per stringer who knows them, sorted by the stringer's id."),
    audit: z
      .array(
        z.strictObject({
          id: exportIdSchema,
          at: exportInstantSchema.describe("When, UTC."),
          action: z.string().describe("What was done, like person.view."),
          reason: z.string().describe("Why, in the words of who did it."),
          by: z.string().nullable().describe("Who did it; null: the server by itself."),
        }),
      )
      .describe("What administrators did about this person, this file included; oldest first."),
  })
  .describe("Racket Book: everything held about one person.");
export type PersonFile = z.infer<typeof personFileSchema>;
