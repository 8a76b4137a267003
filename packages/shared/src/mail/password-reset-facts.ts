import { z } from "zod";
import { timeZoneSchema } from "../dates/calendar-date.schema.ts";
import { lineSchema } from "../text/text.schema.ts";
import { pageSchema } from "./page.schema.ts";

/** What the mail with a link to a new password says, frozen when it is queued; without the token, as in an invite. */
export const passwordResetFactsSchema = z.object({
  displayName: lineSchema(80),
  /** The page for a new password, without the token. */
  page: pageSchema,
  expiresAt: z.iso.datetime(),
  /** The zone `expiresAt` is told in. */
  timeZone: timeZoneSchema,
});
export type PasswordResetFacts = z.infer<typeof passwordResetFactsSchema>;
