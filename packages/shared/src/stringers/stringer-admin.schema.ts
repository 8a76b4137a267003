import { z } from "zod";
import { roleSchema } from "../accounts/account.schema.ts";
import { auditReasonSchema } from "../audit/audit.schema.ts";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { offboardingStateSchema } from "../offboarding/offboarding.schema.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { accountStates } from "./account-states.ts";

export const accountStateSchema = z.enum(accountStates);

export const stringerListInputSchema = pageInputSchema.extend({
  search: z.string().trim().max(100).default(""),
  state: accountStateSchema.nullable().default(null),
});

/** An account as the administrator sees it: who, how it stands, how much it is used; nothing out of its book. */
export const stringerListItemSchema = z.object({
  id: idSchema,
  email: z.string(),
  displayName: z.string(),
  role: roleSchema,
  state: accountStateSchema,
  /** When the newest invitation runs out or ran out; null once joined. */
  inviteExpiresAt: z.date().nullable(),
  jobs: z.int(),
  lastJobOn: calendarDateSchema.nullable(),
  /** Of the sessions that still hold; null where there is none. */
  lastSignInAt: z.date().nullable(),
  createdAt: z.date(),
  deactivatedAt: z.date().nullable(),
  /** Where their leaving stands; null where none is under way or over. */
  leaving: offboardingStateSchema.exclude(["cancelled"]).nullable(),
});
export type StringerListItem = z.infer<typeof stringerListItemSchema>;

export const stringerListSchema = z.object({
  items: z.array(stringerListItemSchema),
  nextCursor: z.string().nullable(),
  counts: z.record(accountStateSchema, z.int()),
});
export type StringerList = z.infer<typeof stringerListSchema>;

/** `url` is there where mail is not set up: the link, for the administrator to hand over. */
export const inviteLinkSchema = z.object({ url: z.url().nullable() });

export const stringerIdInputSchema = z.object({ id: idSchema });
export const accountChangeSchema = z.object({ id: idSchema, reason: auditReasonSchema });
export const roleChangeSchema = accountChangeSchema.extend({ role: roleSchema });
