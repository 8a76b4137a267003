import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { auditActions, auditReaches } from "./audit-action.ts";

/** What a look at the log can be narrowed to. Days are those of the reader's time zone, both included. */
export const auditFilterSchema = z.object({
  actorId: idSchema.nullable().default(null),
  subjectId: idSchema.nullable().default(null),
  action: z.enum(auditActions).nullable().default(null),
  reach: z.enum(auditReaches).nullable().default(null),
  from: calendarDateSchema.nullable().default(null),
  to: calendarDateSchema.nullable().default(null),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditLogInputSchema = auditFilterSchema.extend(pageInputSchema.shape);

/** Somebody named in the log; null beside it is the operator's command line. */
const partySchema = z.object({ id: idSchema, name: z.string() });

/** Who, whom, what, why, when, from where, and by which request. */
export const auditLogEntrySchema = z.object({
  id: idSchema,
  at: z.date(),
  /** One of `auditActions`, or a word of another version's. */
  action: z.string(),
  reach: z.enum(auditReaches),
  reason: z.string(),
  actor: partySchema.nullable(),
  subject: partySchema.nullable(),
  fromAddress: z.string().nullable(),
  requestId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditLogEntry = z.infer<typeof auditLogEntrySchema>;

export const auditLogSchema = z.object({
  items: z.array(auditLogEntrySchema),
  nextCursor: z.string().nullable(),
  /** Everybody who ever acted, or whom an act was about: what the filter offers. */
  actors: z.array(partySchema),
  subjects: z.array(partySchema),
});
export type AuditLog = z.infer<typeof auditLogSchema>;
