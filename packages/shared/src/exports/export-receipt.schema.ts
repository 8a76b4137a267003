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
  name: z.string().nullable().describe("Maker and model; null: not recorded."),
  gauge: z.string().nullable().describe("Gauge."),
  colour: z.string().nullable().describe("Colour."),
  tension: exportTensionSchema.nullable().describe("The tension as printed."),
  byo: z.boolean().describe("The client brought this string."),
  charged: exportMoneySchema.describe("What the line adds to the total; nothing for a string brought along."),
});

/** What one revision of a receipt said: the frozen `ReceiptFacts`, in the words of the export. */
const exportReceiptFactsSchema = z
  .strictObject({
    number: z.string().describe("YYYY-NNNN."),
    locale: localeSchema.describe("Language of the receipt."),
    strung_at: exportDaySchema.describe("The day it was strung, YYYY-MM-DD."),
    stringer: z
      .strictObject({
        display_name: z.string().describe("Who strung it."),
        business_name: z.string().nullable().describe("Name of the business."),
        business_address: z.string().nullable().describe("Address of the business."),
        phone: z.string().nullable().describe("Telephone."),
        email: z.string().describe("Where answers go."),
        logo_sha256: z.string().nullable().describe("The logo printed: one of `stringer.logos`."),
      })
      .describe("Who strung it, as printed."),
    client_name: z.string().describe("Whose racket, as printed."),
    racket: z
      .strictObject({
        manufacturer: z.string().describe("Maker."),
        model: z.string().describe("Model."),
        head_size_sq_in: z.number().nullable().describe("Square inches."),
        string_pattern: z.string().nullable().describe("Mains x crosses, like 16x19."),
        serial: z.string().nullable().describe("Tells twins apart."),
      })
      .describe("The racket, as printed."),
    main: receiptSideSchema.describe("The mains, as printed."),
    cross: receiptSideSchema.describe("The crosses, as printed."),
    labour: exportMoneySchema.describe("Price of the work."),
    total: exportMoneySchema.describe("Labour and charged strings."),
    comments: z.string().nullable().describe("Comments, as printed."),
    thank_you: z.string().nullable().describe("The last words."),
    disclosure: z.string().nullable().describe("Footer; null printed “Not VAT-registered.”"),
  })
  .describe("Everything the receipt said, frozen when it was made.");

export const exportReceiptSchema = z
  .strictObject({
    id: exportIdSchema,
    number: z.string().describe("YYYY-NNNN, the same for every revision."),
    revision: z.int().describe("From 1; a new one whenever something printed was changed and sent again."),
    facts: exportReceiptFactsSchema.describe("Everything the receipt said, frozen when it was made."),
    pdf_sha256: z.string().nullable().describe("SHA-256 of the PDF that was sent; null before it was made."),
    created_at: exportInstantSchema.describe("When this revision was made, UTC."),
  })
  .describe("One revision of the receipt.");

export const exportStateChangeSchema = z
  .strictObject({
    id: exportIdSchema,
    field: z.enum(["ordered_at", "strung_at", "returned_at", "paid_at"]).describe("Which of the four dates."),
    from: exportDaySchema.nullable().describe("What it was before; null: none."),
    to: exportDaySchema.nullable().describe("What it became; null: taken back."),
    changed_by_stringer_id: exportIdSchema.describe("Whose account made the change."),
    at: exportInstantSchema.describe("When, UTC."),
  })
  .describe("One change of a lifecycle date.");

export const exportMailSchema = z
  .strictObject({
    id: exportIdSchema,
    event: mailEventSchema.describe("What the mail was about."),
    receipt_revision: z.int().nullable().describe("Which revision of the receipt it carried."),
    state: mailStateSchema.describe("sent: accepted by the relay, which is all that is known."),
    not_sent_reason: notSentReasonSchema.nullable().describe("Why nothing was sent, where the state is not_sent."),
    to_address: z.string().nullable().describe("Whom it was addressed to."),
    to_name: z.string().nullable().describe("The name beside the address."),
    locale: localeSchema.describe("Language of the mail."),
    message_id: z.string().describe("Message-ID of the mail, which the relay's log knows too."),
    attempts: z.int().describe("How often it was handed to the relay."),
    next_attempt_at: exportInstantSchema.nullable().describe("When it is tried again, UTC."),
    last_answer: z.string().nullable().describe("What the relay said last."),
    sent_at: exportInstantSchema.nullable().describe("When the relay took it, UTC."),
    created_at: exportInstantSchema.describe("When it was owed, UTC."),
  })
  .describe("A mail of this order.");
