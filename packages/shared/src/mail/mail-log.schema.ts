import { z } from "zod";
import { auditReasonSchema } from "../audit/audit.schema.ts";
import { idSchema } from "../ids/id.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { mailEventSchema, mailStateSchema, mailViewSchema } from "./mail-state.schema.ts";

export const mailLogInputSchema = pageInputSchema.extend({
  state: mailStateSchema.nullable().default(null),
  event: mailEventSchema.nullable().default(null),
});

/** A mail as the administrator sees it: whose it is, and which job it is about, but not what it says. */
export const mailLogItemSchema = mailViewSchema
  .omit({ revision: true })
  .extend({ stringerId: idSchema, stringerName: z.string() });
export type MailLogItem = z.infer<typeof mailLogItemSchema>;

/** One mail of one stringer's, and why it is to go once more; its stringer reads that. */
export const sendAgainSchema = z.object({ stringerId: idSchema, id: idSchema, reason: auditReasonSchema });

export const mailLogSchema = z.object({
  items: z.array(mailLogItemSchema),
  nextCursor: z.string().nullable(),
  /** How many mails stand where, of all stringers; with the first page alone. */
  counts: z.record(mailStateSchema, z.int()).nullable(),
});
export type MailLog = z.infer<typeof mailLogSchema>;
