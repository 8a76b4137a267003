import { z } from "zod";

/**
 * Why no mail goes out at the moment. refused: the relay wants none of ours until the operator acts (password, TLS,
 * sender); unreachable: there is no way to it; cap: its count for the day or the month is used up.
 */
export const lineStopKindSchema = z.enum(["refused", "unreachable", "cap"]);
export type LineStopKind = z.infer<typeof lineStopKindSchema>;

/** A stopped line as every stringer may know it. */
export const lineStopSchema = z.object({ kind: lineStopKindSchema, since: z.date(), nextTryAt: z.date() });
export type LineStop = z.infer<typeof lineStopSchema>;

const countSchema = z.object({
  sent: z.int(),
  cap: z.int(),
  /** Four fifths of the cap are used. */
  isNear: z.boolean(),
});

/** How mail fares, for the administrator: the line, what it answered last, and our count against the relay's caps. */
export const mailHealthSchema = z.object({
  isConfigured: z.boolean(),
  stop: lineStopSchema.extend({ answer: z.string() }).nullable(),
  today: countSchema,
  thisMonth: countSchema,
});
export type MailHealth = z.infer<typeof mailHealthSchema>;
