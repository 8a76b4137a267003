import { z } from "zod";
import { importKindSchema } from "./import-report.schema.ts";

/** An upload may be this long: years of jobs, and far below what would hurt the server. */
export const importMaxBytes = 20_000_000;

/** A file that was read into the book, as the settings list it. */
export const importViewSchema = z.object({
  id: z.uuid(),
  kind: importKindSchema,
  fileName: z.string(),
  createdAt: z.date(),
  undoneAt: z.date().nullable(),
  /** How many rows it added. */
  added: z.object({
    clients: z.int(),
    rackets: z.int(),
    strings: z.int(),
    orders: z.int(),
    receipts: z.int(),
    mails: z.int(),
  }),
  /** Nothing of what it added has been changed since. What refers to it is looked at when it is undone. */
  canUndo: z.boolean(),
});
export type ImportView = z.infer<typeof importViewSchema>;
