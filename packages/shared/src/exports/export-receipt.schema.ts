import { z } from "zod";
import { localeSchema } from "../locale/locale.schema.ts";
import { mailEventSchema, mailStateSchema, notSentReasonSchema } from "../mail/mail-state.schema.ts";
import {
  exportDaySchema,
  exportIdSchema,
  exportInstantSchema,
  exportMoneySchema,
  exportTensionSchema,
} from "./export-values.schema.ts";

const receiptSideSchema = z.strictObject({
  name: z.string().nullable(),
  gauge: z.string().nullable(),
  colour: z.string().nullable(),
  tension: exportTensionSchema.nullable(),
  byo: z.boolean(),
  charged: exportMoneySchema.describe("What the line adds to the total; nothing for a string brought along."),
});

/** What one revision of a receipt said: the frozen `ReceiptFacts`, in the words of the export. */
const exportReceiptFactsSchema = z
  .strictObject({
    number: z.string(),
    locale: localeSchema,
    strung_at: exportDaySchema,
    stringer: z.strictObject({
      display_name: z.string(),
      business_name: z.string().nullable(),
      business_address: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string(),
      logo_sha256: z.string().nullable(),
    }),
    client_name: z.string(),
    racket: z.strictObject({
      manufacturer: z.string(),
      model: z.string(),
      head_size_sq_in: z.number().nullable(),
      string_pattern: z.string().nullable(),
      serial: z.string().nullable(),
    }),
    main: receiptSideSchema,
    cross: receiptSideSchema,
    labour: exportMoneySchema,
    total: exportMoneySchema,
    comments: z.string().nullable(),
    thank_you: z.string().nullable(),
    disclosure: z.string().nullable(),
  })
  .describe("Everything the receipt said, frozen when it was made.");

export const exportReceiptSchema = z
  .strictObject({
    id: exportIdSchema,
    number: z.string().describe("YYYY-NNNN, the same for every revision."),
    revision: z.int().describe("From 1; a new one whenever something printed was changed and sent again."),
    facts: exportReceiptFactsSchema,
    pdf_sha256: z.string().nullable().describe("SHA-256 of the PDF that was sent; null before it was made."),
    created_at: exportInstantSchema,
  })
  .describe("One revision of the receipt.");

export const exportStateChangeSchema = z
  .strictObject({
    id: exportIdSchema,
    field: z.enum(["ordered_at", "strung_at", "returned_at", "paid_at"]),
    from: exportDaySchema.nullable(),
    to: exportDaySchema.nullable(),
    changed_by_stringer_id: exportIdSchema,
    at: exportInstantSchema,
  })
  .describe("One change of a lifecycle date.");

export const exportMailSchema = z
  .strictObject({
    id: exportIdSchema,
    event: mailEventSchema,
    receipt_revision: z.int().nullable(),
    state: mailStateSchema.describe("sent: accepted by the relay, which is all that is known."),
    not_sent_reason: notSentReasonSchema.nullable(),
    to_address: z.string().nullable(),
    to_name: z.string().nullable(),
    locale: localeSchema,
    message_id: z.string(),
    attempts: z.int(),
    next_attempt_at: exportInstantSchema.nullable(),
    last_answer: z.string().nullable().describe("What the relay said last."),
    sent_at: exportInstantSchema.nullable(),
    created_at: exportInstantSchema,
  })
  .describe("A mail of this order.");
