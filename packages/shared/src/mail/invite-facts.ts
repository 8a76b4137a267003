import { z } from "zod";
import { timeZoneSchema } from "../dates/calendar-date.schema.ts";
import { lineSchema } from "../text/text.schema.ts";
import { pageSchema } from "./page.schema.ts";

/**
 * What an invite says, frozen when it is queued. The link's one-time token is not among it: it is added to `page` as
 * the mail is made, since what is frozen is kept.
 */
export const inviteFactsSchema = z.object({
  /** Null where the operator's command line invites: nobody is named. */
  inviterName: lineSchema(80).nullable(),
  /** Of the invited person. */
  displayName: lineSchema(80),
  /** The welcome page, without the token. */
  page: pageSchema,
  expiresAt: z.iso.datetime(),
  /** The zone `expiresAt` is told in. */
  timeZone: timeZoneSchema,
});
export type InviteFacts = z.infer<typeof inviteFactsSchema>;
