import { z } from "zod";
import { idSchema } from "../ids/id.ts";
import { lineSchema } from "../text/text.schema.ts";
import { pageSchema } from "./page.schema.ts";

/** What tells an admin that something waits for moderation, frozen when it is queued. */
export const moderationFactsSchema = z.object({
  /** Of the admin this one mail goes to. */
  adminName: lineSchema(80),
  submitterName: lineSchema(80),
  kind: z.enum(["racket", "string"]),
  /** "Babolat Pure Aero 98", "Luxilon ALU Power 1.25". */
  name: lineSchema(300),
  submissionId: idSchema,
  /** The moderation queue. */
  page: pageSchema,
});
export type ModerationFacts = z.infer<typeof moderationFactsSchema>;
