import { z } from "zod";
import { idSchema } from "../ids/id.ts";

/** A receipt was refused for good, or given up after days. `answer` is the relay's. */
export const receiptFailedFactsSchema = z.object({
  number: z.string(),
  clientName: z.string(),
  to: z.string(),
  answer: z.string(),
});
export type ReceiptFailedFacts = z.infer<typeof receiptFailedFactsSchema>;

const base = { id: idSchema, orderId: idSchema.nullable(), createdAt: z.date(), isRead: z.boolean() };

/** What a stringer is told without having asked. */
export const noticeSchema = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("receipt_failed"), facts: receiptFailedFactsSchema }),
]);
export type Notice = z.infer<typeof noticeSchema>;

export const noticeListSchema = z.object({ unread: z.int(), items: z.array(noticeSchema) });
export const noticeListInputSchema = z.object({ isUnread: z.boolean().default(false) });
/** One notice, or every one. */
export const noticeReadInputSchema = z.object({ id: idSchema.nullable().default(null) });
