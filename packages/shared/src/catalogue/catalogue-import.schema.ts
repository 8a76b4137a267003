import { z } from "zod";
import { gearKindSchema } from "./catalogue.schema.ts";

export const maxImportLines = 2000;

export const catalogueImportSchema = z.object({
  kind: gearKindSchema,
  /** The file's text. A request has room for a megabyte, and quotes and line ends take two bytes in it. */
  csv: z.string().min(1).max(700_000),
  fileName: z.string().trim().max(200).default(""),
  /** Says what would be added, and adds nothing. */
  isDryRun: z.boolean(),
  /** Adds also what is almost like a row that everyone has. */
  addsNear: z.boolean().default(false),
});
export type CatalogueImport = z.input<typeof catalogueImportSchema>;

/** new: would be added; same: everyone has it; near: written almost like one that everyone has; rejected: a field is at fault. */
export const importOutcomes = ["new", "same", "near", "rejected"] as const;
export const importOutcomeSchema = z.enum(importOutcomes);
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const importedLineSchema = z.object({
  /** As an editor counts the file's lines: the headings are line 1. */
  line: z.int(),
  name: z.string(),
  outcome: importOutcomeSchema,
  /** The row that is the same or near. */
  match: z.string().nullable(),
  faults: z.array(z.object({ field: z.string(), reason: z.string() })),
});
export type ImportedLine = z.infer<typeof importedLineSchema>;

export const catalogueImportReportSchema = z.object({
  counts: z.record(importOutcomeSchema, z.int()),
  /** How many rows everyone has now that they had not before; 0 in a dry run. */
  added: z.int(),
  lines: z.array(importedLineSchema),
});
export type CatalogueImportReport = z.infer<typeof catalogueImportReportSchema>;
