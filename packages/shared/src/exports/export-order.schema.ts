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
  string_id: exportIdSchema.nullable(),
  tension_kg: z.number().nullable().describe("Kilograms with one decimal."),
  tension: exportTensionSchema.nullable(),
  colour: z.string().nullable(),
  price: exportMoneySchema.nullable().describe("Charged unless `byo`."),
  byo: z.boolean().describe("The client brought this string."),
});

export const exportOrderSchema = z
  .strictObject({
    id: exportIdSchema,
    is_self: z.boolean().describe("A job on the stringer's own racket."),
    state: z.enum(orderStates).describe("Derived from the four dates."),
    ordered_at: exportDaySchema.nullable(),
    strung_at: exportDaySchema.nullable(),
    returned_at: exportDaySchema.nullable(),
    paid_at: exportDaySchema.nullable(),
    receipt_number: z.string().nullable(),
    client_profile_id: exportIdSchema,
    racket_id: exportIdSchema,
    main: sideSchema.describe("The mains."),
    cross: sideSchema.describe("The crosses."),
    labour: exportMoneySchema,
    strings: exportMoneySchema.describe("Prices of the strings that are charged."),
    total: exportMoneySchema.describe("Labour and charged strings."),
    comments: z.string().nullable(),
    dynamic_tension: z.number().nullable().describe("Reading after stringing, as the meter shows it."),
    method: z.string().nullable(),
    import_key: z.string().nullable().describe("Which row of an imported workbook this was."),
    revision: z.int(),
    created_at: exportInstantSchema,
    updated_at: exportInstantSchema,
    client_profile: exportClientProfileSchema.describe("The row of `client_profiles` that `client_profile_id` names."),
    racket: exportRacketSchema.describe("The row of `rackets` that `racket_id` names."),
    main_string: exportStringSchema.nullable().describe("The row of `strings` that `main.string_id` names."),
    cross_string: exportStringSchema.nullable().describe("The row of `strings` that `cross.string_id` names."),
    receipts: z.array(exportReceiptSchema).describe("By revision."),
    history: z.array(exportStateChangeSchema).describe("Changes of the dates, oldest first."),
    mails: z.array(exportMailSchema).describe("Mails about this order, oldest first."),
  })
  .describe("One stringing job, readable without looking anything up.");
