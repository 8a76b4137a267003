import { z } from "zod";
import {
  exportClientProfileSchema,
  exportPersonSchema,
  exportRacketSchema,
  exportStringerSchema,
  exportStringSchema,
} from "./export-catalogue.schema.ts";
import { exportOrderSchema } from "./export-order.schema.ts";
import { exportInstantSchema, exportMoneySchema } from "./export-values.schema.ts";

/** Counts up with every change that a reader of older files would trip over. */
export const exportSchemaVersion = 1;

/** The lists of an export, in the order they are written. */
export const exportSections = ["client_profiles", "persons", "rackets", "strings", "orders"] as const;
export type ExportSection = (typeof exportSections)[number];

export const exportCountsSchema = z
  .strictObject({
    client_profiles: z.int().describe("Length of `client_profiles`."),
    persons: z.int().describe("Length of `persons`."),
    rackets: z.int().describe("Length of `rackets`."),
    strings: z.int().describe("Length of `strings`."),
    orders: z.int().describe("Length of `orders`."),
  })
  .describe("How long each list below is: a whole file has exactly these.");
export type ExportCounts = z.infer<typeof exportCountsSchema>;

export const exportTotalSchema = z
  .strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe("ISO 4217 code."),
    orders: z.int().describe("How many orders are in this currency."),
    labour: exportMoneySchema.describe("Their work."),
    strings: exportMoneySchema.describe("Their strings that were charged."),
    total: exportMoneySchema.describe("Both together."),
  })
  .describe("Sums over all orders in one currency.");
export type ExportTotal = z.infer<typeof exportTotalSchema>;

/**
 * The JSON export (contract: JSON export): everything of one stringer in one file, readable without the app and without
 * joining ids. Orders are sorted by date, then id; every other list by id. Published as JSON Schema at
 * `/schema/export.json`.
 */
export const exportSchema = z
  .strictObject({
    schema_version: z
      .literal(exportSchemaVersion)
      .describe("Counts up with every change that a reader of older files would trip over."),
    exported_at: exportInstantSchema.describe("The moment of the snapshot; all else is a function of the data."),
    counts: exportCountsSchema,
    totals: z.array(exportTotalSchema).describe("One entry per currency, sorted by code."),
    stringer: exportStringerSchema,
    client_profiles: z.array(exportClientProfileSchema).describe("Sorted by id."),
    persons: z.array(exportPersonSchema).describe("Sorted by id."),
    rackets: z.array(exportRacketSchema).describe("Own and shared rackets, sorted by id."),
    strings: z.array(exportStringSchema).describe("Own and shared strings, sorted by id."),
    orders: z.array(exportOrderSchema).describe("Sorted by date (ordered, else the first there is), then id."),
  })
  .describe("Racket Book: all data of one stringer.");
export type Export = z.infer<typeof exportSchema>;
