import { z } from "zod";
import { gearKindSchema, suggestionStatusSchema } from "../catalogue/catalogue.schema.ts";
import { idSchema } from "../ids/id.ts";

/** A receipt was refused for good, or given up after days. `answer` is the relay's. */
export const receiptFailedFactsSchema = z.object({
  number: z.string(),
  clientName: z.string(),
  to: z.string(),
  answer: z.string(),
});
export type ReceiptFailedFacts = z.infer<typeof receiptFailedFactsSchema>;

/** A suggestion for the shared catalogue was decided; `reason` is there when it was rejected. */
export const submissionDecidedFactsSchema = z.object({
  kind: gearKindSchema,
  /** As it was suggested; "this → that" where it was put right, or merged into a row that everyone had. */
  name: z.string(),
  status: suggestionStatusSchema.exclude(["pending"]),
  reason: z.string().nullable(),
});
export type SubmissionDecidedFacts = z.infer<typeof submissionDecidedFactsSchema>;

/** An administrator took the stringer's data out, or nobody named at the server's console; `format` is the file's ("xlsx"). */
export const dataExportedFactsSchema = z.object({
  adminName: z.string().nullable(),
  format: z.string(),
  reason: z.string(),
});
export type DataExportedFacts = z.infer<typeof dataExportedFactsSchema>;

/** An administrator changed the account. */
export const accountChangedFactsSchema = z.object({
  adminName: z.string(),
  what: z.enum(["role", "deactivated", "reactivated"]),
  reason: z.string(),
});
export type AccountChangedFacts = z.infer<typeof accountChangedFactsSchema>;

const base = { id: idSchema, orderId: idSchema.nullable(), createdAt: z.date(), isRead: z.boolean() };

/** What a stringer is told without having asked. */
export const noticeSchema = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("receipt_failed"), facts: receiptFailedFactsSchema }),
  z.object({ ...base, kind: z.literal("submission_decided"), facts: submissionDecidedFactsSchema }),
  z.object({ ...base, kind: z.literal("data_exported"), facts: dataExportedFactsSchema }),
  z.object({ ...base, kind: z.literal("account_changed"), facts: accountChangedFactsSchema }),
]);
export type Notice = z.infer<typeof noticeSchema>;

export const noticeListSchema = z.object({ unread: z.int(), items: z.array(noticeSchema) });
export const noticeListInputSchema = z.object({ isUnread: z.boolean().default(false) });
/** One notice, or every one. */
export const noticeReadInputSchema = z.object({ id: idSchema.nullable().default(null) });
