import { z } from "zod";
import { calendarDateSchema } from "../dates/calendar-date.schema.ts";
import { idSchema } from "../ids/id.ts";
import { localeSchema } from "../locale/locale.schema.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { lineSchema, optionalEmailSchema, optionalLineSchema, optionalTextSchema } from "../text/text.schema.ts";

/** What a stringer says of a client: the Person's facts and this stringer's own view, saved together. */
export const clientFieldsSchema = z.object({
  firstName: optionalLineSchema(80),
  lastName: lineSchema(80),
  email: optionalEmailSchema,
  /** Receipt language; null follows the stringer's. */
  locale: localeSchema.nullable().default(null),
  /** Whether receipts go out by mail; a missing preference means yes (domain: Person). */
  emailReceipts: z.boolean().default(true),
  nickname: optionalLineSchema(80),
  internalNotes: optionalTextSchema(4000),
  defaultTensionMemo: optionalLineSchema(200),
});
export type ClientFields = z.infer<typeof clientFieldsSchema>;
export type ClientFieldsInput = z.input<typeof clientFieldsSchema>;

export const clientCreateSchema = clientFieldsSchema.extend({ id: idSchema.optional() });
export const clientUpdateSchema = clientFieldsSchema.extend({ id: idSchema, revision: z.int() });

export const clientSchema = z.object({
  id: idSchema,
  revision: z.int(),
  firstName: z.string().nullable(),
  lastName: z.string(),
  /** "Anna Muster", as a greeting and a list show it. */
  name: z.string(),
  email: z.string().nullable(),
  locale: localeSchema.nullable(),
  emailReceipts: z.boolean(),
  nickname: z.string().nullable(),
  internalNotes: z.string().nullable(),
  defaultTensionMemo: z.string().nullable(),
  isSelf: z.boolean(),
  /** The Person is known to another stringer too, so name and address are not this stringer's alone to change. */
  isShared: z.boolean(),
  /** Since when nothing is known of who this was; null: they have not been erased. */
  erasedAt: z.iso.datetime().nullable(),
});
export type Client = z.infer<typeof clientSchema>;

export const clientListItemSchema = clientSchema
  .pick({ id: true, name: true, firstName: true, lastName: true, email: true, nickname: true, isSelf: true })
  .extend({
    jobs: z.int(),
    openJobs: z.int(),
    lastJobAt: calendarDateSchema.nullable(),
  });
export type ClientListItem = z.infer<typeof clientListItemSchema>;

export const clientListInputSchema = pageInputSchema.extend({
  /** Matched without regard to case, accents and order of words. */
  search: z.string().trim().max(100).default(""),
  sort: z.enum(["name", "recent"]).default("name"),
});
export const clientListSchema = z.object({ items: z.array(clientListItemSchema), nextCursor: z.string().nullable() });
