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
  what: z.enum(["role", "deactivated", "reactivated", "leaving", "handed_over", "leaving_cancelled"]),
  reason: z.string(),
});
export type AccountChangedFacts = z.infer<typeof accountChangedFactsSchema>;

/** What can be done about a person that is a client of the stringer's. */
export const personActs = ["downloaded", "erasing", "erasure_cancelled", "erased", "merged"] as const;

/** An administrator acted on somebody who is a client of this stringer; or an erasure that was asked for is done. */
export const personActFactsSchema = z.object({
  what: z.enum(personActs),
  clientId: idSchema,
  /** Null once nothing is known of who it was. */
  clientName: z.string().nullable(),
  /** Null for the server by itself. */
  adminName: z.string().nullable(),
  reason: z.string().nullable(),
  /** When the client will be erased, where that is what was asked for. */
  dueAt: z.iso.datetime().nullable(),
});
export type PersonActFacts = z.infer<typeof personActFactsSchema>;

const base = { id: idSchema, orderId: idSchema.nullable(), createdAt: z.date(), isRead: z.boolean() };

/** What a stringer is told without having asked. */
export const noticeSchema = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("receipt_failed"), facts: receiptFailedFactsSchema }),
  z.object({ ...base, kind: z.literal("submission_decided"), facts: submissionDecidedFactsSchema }),
  z.object({ ...base, kind: z.literal("data_exported"), facts: dataExportedFactsSchema }),
  z.object({ ...base, kind: z.literal("account_changed"), facts: accountChangedFactsSchema }),
  z.object({ ...base, kind: z.literal("person_act"), facts: personActFactsSchema }),
]);
export type Notice = z.infer<typeof noticeSchema>;

export const noticeListSchema = z.object({ unread: z.int(), items: z.array(noticeSchema) });
export const noticeListInputSchema = z.object({ isUnread: z.boolean().default(false) });
/** One notice, or every one. */
export const noticeReadInputSchema = z.object({ id: idSchema.nullable().default(null) });
