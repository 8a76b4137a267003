import { z } from "zod";
import { exportCountsSchema } from "../exports/export.schema.ts";
import { exportFormats } from "../exports/export-format.ts";
import { idSchema } from "../ids/id.ts";

export const auditReasonMin = 5;
/** Why an administrator reaches into somebody's book, in their own words; its owner reads it. */
export const auditReasonSchema = z.string().trim().min(auditReasonMin).max(500);

/** How an export for an administrator ended. `sha256` is that of the file, and is there when all of it was handed over. */
export const exportTakenSchema = z.object({
  /** The row that was written before the first byte. */
  beganAs: idSchema,
  outcome: z.enum(["complete", "cancelled", "failed"]),
  bytes: z.int(),
  sha256: z.string().nullable(),
  counts: exportCountsSchema.nullable(),
});
export type ExportTaken = z.infer<typeof exportTakenSchema>;

/** What the audit log keeps beside reason and ids, as far as its subject is shown it; of other acts, nothing. */
export const auditDetailsSchema = z.object({
  by: z.object({ name: z.string(), email: z.string() }).nullable().catch(null),
  format: z.enum(exportFormats).nullable().catch(null),
  taken: exportTakenSchema.nullable().catch(null),
  /** The client it was about, where it was about one. */
  clientId: idSchema.nullable().catch(null),
});
export type AuditDetails = z.infer<typeof auditDetailsSchema>;

/** One thing that was done with a stringer's data, or to their account, by somebody else. */
export const auditEntrySchema = auditDetailsSchema.extend({
  id: idSchema,
  at: z.iso.datetime(),
  action: z.string(),
  reason: z.string(),
  /** Done at the server's console, where nobody is named. */
  isConsole: z.boolean(),
});

export const auditPageSchema = z.object({ entries: z.array(auditEntrySchema), nextCursor: z.string().nullable() });
export type AuditPage = z.infer<typeof auditPageSchema>;
