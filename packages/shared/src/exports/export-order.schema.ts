import { z } from "zod";
import { orderStates } from "../orders/order-dates.ts";
import { exportClientProfileSchema, exportRacketSchema, exportStringSchema } from "./export-catalogue.schema.ts";
import { exportMailSchema, exportReceiptSchema, exportStateChangeSchema } from "./export-receipt.schema.ts";
import {
  exportDaySchema,
  exportIdSchema,
  exportInstantSchema,
  exportMoneySchema,
  exportTensionSchema,
} from "./export-values.schema.ts";

const sideSchema = z.strictObject({
  string_id: exportIdSchema.nullable().describe("A row of `strings`; null: not recorded."),
  tension_kg: z.number().nullable().describe("Kilograms with one decimal."),
  tension: exportTensionSchema.nullable().describe("The tension as it was typed; null: not recorded."),
  colour: z.string().nullable().describe("Colour of the string in this job."),
  price: exportMoneySchema.nullable().describe("Charged unless `byo`."),
  byo: z.boolean().describe("The client brought this string."),
});

export const exportOrderSchema = z
  .strictObject({
    id: exportIdSchema,
    is_self: z.boolean().describe("A job on the stringer's own racket."),
    state: z.enum(orderStates).describe("Derived from the four dates."),
    ordered_at: exportDaySchema.nullable().describe("The day the racket was brought, YYYY-MM-DD."),
    strung_at: exportDaySchema.nullable().describe("The day it was strung, YYYY-MM-DD."),
    returned_at: exportDaySchema.nullable().describe("The day it was taken home, YYYY-MM-DD."),
    paid_at: exportDaySchema.nullable().describe("The day it was paid, YYYY-MM-DD."),
    receipt_number: z
      .string()
      .nullable()
      .describe("YYYY-NNNN; given when strung, kept for ever; none for own rackets."),
    client_profile_id: exportIdSchema.describe("Whose job this is: a row of `client_profiles`."),
    racket_id: exportIdSchema.describe("A row of `rackets`."),
    main: sideSchema.describe("The mains."),
    cross: sideSchema.describe("The crosses."),
    labour: exportMoneySchema.describe("Price of the work."),
    strings: exportMoneySchema.describe("Prices of the strings that are charged."),
    total: exportMoneySchema.describe("Labour and charged strings."),
    comments: z.string().nullable().describe("Printed on the receipt."),
    dynamic_tension: z.number().nullable().describe("Reading after stringing, as the meter shows it."),
    method: z.string().nullable().describe("How it was strung, like two knots."),
    import_key: z.string().nullable().describe("Which row of an imported workbook this was."),
    revision: z.int().describe("Counts up with every change of the job, from 1."),
    created_at: exportInstantSchema.describe("When the job was booked, UTC."),
    updated_at: exportInstantSchema.describe("When the job was last changed, UTC."),
    client_profile: exportClientProfileSchema.describe("The row of `client_profiles` that `client_profile_id` names."),
    racket: exportRacketSchema.describe("The row of `rackets` that `racket_id` names."),
    main_string: exportStringSchema.nullable().describe("The row of `strings` that `main.string_id` names."),
    cross_string: exportStringSchema.nullable().describe("The row of `strings` that `cross.string_id` names."),
    receipts: z.array(exportReceiptSchema).describe("By revision."),
    history: z.array(exportStateChangeSchema).describe("Changes of the dates, oldest first."),
    mails: z.array(exportMailSchema).describe("Mails about this order, oldest first."),
  })
  .describe("One stringing job, readable without looking anything up.");
