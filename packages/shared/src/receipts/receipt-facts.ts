import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { localeSchema } from "../locale/locale.schema.ts";
import { amountMinorSchema, currencySchema } from "../money/money.schema.ts";
import { tensionSchema } from "../tension/tension.schema.ts";
import { receiptNumberSchema } from "./receipt-number.ts";

/** One side of the string bed as printed. `name` is "Luxilon ALU Power", null when nothing was recorded. */
export const receiptSideSchema = z.object({
  name: z.string().nullable(),
  gauge: z.string().nullable(),
  colour: z.string().nullable(),
  tension: tensionSchema.nullable(),
  byo: z.boolean(),
  /** What the line adds to the total, minor units; 0 and not printed for a BYO side. */
  chargedMinor: amountMinorSchema,
});
export type ReceiptSide = z.infer<typeof receiptSideSchema>;

/**
 * Everything a receipt says, frozen when a revision is made: PDF, subject and body are functions of this and of
 * nothing else (but the logo's bytes, named here by their hash), so a retry or a look back shows the same receipt.
 */
export const receiptFactsSchema = z.object({
  number: receiptNumberSchema,
  locale: localeSchema,
  currency: currencySchema,
  strungAt: calendarDateSchema,
  stringer: z.object({
    displayName: z.string(),
    businessName: z.string().nullable(),
    businessAddress: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string(),
    logoSha256: z.string().nullable(),
  }),
  clientName: z.string(),
  racket: z.object({
    manufacturer: z.string(),
    model: z.string(),
    headSizeSqIn: z.number().nullable(),
    stringPattern: z.string().nullable(),
    serial: z.string().nullable(),
  }),
  main: receiptSideSchema,
  cross: receiptSideSchema,
  labourMinor: amountMinorSchema,
  totalMinor: amountMinorSchema,
  comments: z.string().nullable(),
  thankYou: z.string().nullable(),
  /** The stringer's own wording, or null for "Not VAT-registered." in the receipt's language. */
  disclosure: z.string().nullable(),
});
export type ReceiptFacts = z.infer<typeof receiptFactsSchema>;

/** Whether two sets of facts print the same receipt; key order does not matter. */
export function sameReceipt(a: ReceiptFacts, b: ReceiptFacts): boolean {
  return canonical(receiptFactsSchema.parse(a)) === canonical(receiptFactsSchema.parse(b));
}

/** zod writes keys in the schema's order, so equal facts have equal text. */
const canonical = (facts: ReceiptFacts): string => JSON.stringify(facts);
