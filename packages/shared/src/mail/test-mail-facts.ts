import { z } from "zod";
import { timeZoneSchema } from "../dates/calendar-date.schema.ts";
import { lineSchema } from "../text/text.schema.ts";
import { pageSchema } from "./page.schema.ts";

/** What the test mail says that an administrator sends to themselves, frozen when it is queued. */
export const testMailFactsSchema = z.object({
  displayName: lineSchema(80),
  askedAt: z.iso.datetime(),
  /** The zone `askedAt` is told in. */
  timeZone: timeZoneSchema,
  /** The mail log, on the server that sent it: which one that was is the first question. */
  page: pageSchema,
});
export type TestMailFacts = z.infer<typeof testMailFactsSchema>;
