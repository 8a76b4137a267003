import type { z } from "zod";
import { mailViewSchema } from "./mail-state.schema.ts";

/** What became of the administrator's newest test mail; null before the first. */
export const testMailSchema = mailViewSchema
  .pick({ id: true, to: true, state: true, nextAttemptAt: true, sentAt: true, lastAnswer: true, createdAt: true })
  .nullable();
export type TestMail = z.infer<typeof testMailSchema>;
