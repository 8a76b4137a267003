import { z } from "zod";

/**
 * Where a mail stands. "sent" means accepted by the relay, never "delivered": that we don't know.
 * failed: refused for good; waiting: will be tried again at `nextAttemptAt`; not_sent: see the reason.
 */
export const mailStates = ["queued", "sending", "sent", "failed", "waiting", "not_sent"] as const;
export const mailStateSchema = z.enum(mailStates);
export type MailState = z.infer<typeof mailStateSchema>;

/**
 * Why nothing was sent: no address, opted out, strung taken back within the undo window, replaced by a newer one, or
 * the link in it ran out before it could go.
 */
export const notSentReasons = ["no_address", "opted_out", "undone", "superseded", "expired"] as const;
export const notSentReasonSchema = z.enum(notSentReasons);
export type NotSentReason = z.infer<typeof notSentReasonSchema>;

export const mailEvents = ["receipt", "invite", "moderation_notice", "password_reset"] as const;
export const mailEventSchema = z.enum(mailEvents);
export type MailEvent = z.infer<typeof mailEventSchema>;

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
