import { z } from "zod";
import { v1YearTotalSchema } from "../v1-import/v1-import.schema.ts";

/** What a file is: the old spreadsheet (domain: V1), or our own JSON export. */
export const importKinds = ["v1", "export"] as const;
export const importKindSchema = z.enum(importKinds);

export const importedKinds = [
  "settings",
  "logos",
  "clients",
  "rackets",
  "strings",
  "orders",
  "receipts",
  "mails",
] as const;
export const importedKindSchema = z.enum(importedKinds);
export type ImportedKind = z.infer<typeof importedKindSchema>;

export const importCountSchema = z.object({
  kind: importedKindSchema,
  /** New in the book. */
  added: z.int(),
  /** In the book already, with the same contents. */
  same: z.int(),
  /** In the book already with other contents, which were left as they are. */
  kept: z.int(),
  /** What the book can't hold: see `rows`. */
  rejected: z.int(),
  /** Shared rows of another server's catalogue that no job of the file names. */
  leftOut: z.int(),
});
export type ImportCount = z.infer<typeof importCountSchema>;

export const importReasonSchema = z.object({
  /** Which field of the row; null where the whole row is meant. */
  field: z.string().nullable(),
  message: z.string(),
  /** What to do about it; null where there is nothing to do, or the message says so. */
  remedy: z.string().nullable(),
  /** What stood there and what was read from it, where that is told. */
  typed: z.string().nullable(),
  read: z.string().nullable(),
});

export const importRowReportSchema = z.object({
  /** Where it stands in the file: "orders[3]", or "Client-Stringing-Orders 17". */
  place: z.string(),
  /** changed: brought in, but not as it stood there. */
  outcome: z.enum(["changed", "kept", "rejected"]),
  reasons: z.array(importReasonSchema),
});
export type ImportRowReport = z.infer<typeof importRowReportSchema>;

/** What reading a file into the book did or, as a dry run, would do; texts are in the stringer's language. */
export const importReportSchema = z.object({
  kind: importKindSchema,
  fileName: z.string(),
  isDryRun: z.boolean(),
  /** By which it can be undone; null for a dry run. */
  importId: z.uuid().nullable(),
  counts: z.array(importCountSchema),
  /** What concerns the whole file. */
  notes: z.array(z.string()),
  /** Every row that did not come in as it stood, but for those that were there already. */
  rows: z.array(importRowReportSchema),
  /** Of the old spreadsheet: client jobs by the year they were strung, in `currency`. */
  years: z.array(v1YearTotalSchema),
  currency: z.string(),
  /** Of the old spreadsheet: who and what was written in several ways and taken for one. */
  spellings: z.array(z.object({ name: z.string(), ways: z.array(z.object({ text: z.string(), rows: z.int() })) })),
});
export type ImportReport = z.infer<typeof importReportSchema>;
