import { z } from "zod";
import { mailEvents, mailStates } from "./mail-states.ts";

export const mailStateSchema = z.enum(mailStates);

/**
 * Why nothing was sent: no address, opted out, strung taken back within the undo window, replaced by a newer one,
 * the link in it ran out before it could go, or whom it was for has been erased.
 */
export const notSentReasons = ["no_address", "opted_out", "undone", "superseded", "expired", "erased"] as const;
export const notSentReasonSchema = z.enum(notSentReasons);
export type NotSentReason = z.infer<typeof notSentReasonSchema>;

export const mailEventSchema = z.enum(mailEvents);

export const mailViewSchema = z.object({
  id: z.uuid(),
  event: mailEventSchema,
  state: mailStateSchema,
  notSentReason: notSentReasonSchema.nullable(),
  to: z.string().nullable(),
  revision: z.int().nullable(),
  attempts: z.int(),
  nextAttemptAt: z.date().nullable(),
  sentAt: z.date().nullable(),
  lastAnswer: z.string().nullable(),
  createdAt: z.date(),
});
export type MailView = z.infer<typeof mailViewSchema>;
