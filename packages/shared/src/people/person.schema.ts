import { z } from "zod";
import { auditReasonSchema } from "../audit/audit.schema.ts";
import { idSchema } from "../ids/id.ts";
import { localeSchema } from "../locale/locale.schema.ts";
import { pageInputSchema } from "../paging/page.schema.ts";
import { searchWords } from "../text/fold-text.ts";
import { lineSchema } from "../text/text.schema.ts";

/** A look across stringers for one human: what is sought, and why. */
export const peopleSearchInputSchema = pageInputSchema.extend({
  /** At least two letters or digits: nobody looks through everyone. */
  search: z
    .string()
    .trim()
    .max(100)
    .refine((text) => searchWords(text).join("").length >= 2),
  reason: auditReasonSchema,
});

/** Enough to tell which of several people is meant. */
export const personListItemSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  /** Names of the stringers who know them. */
  knownTo: z.array(z.string()),
  /** When they will be erased, where that was asked for. */
  erasesAt: z.date().nullable(),
  erasedAt: z.date().nullable(),
});
export type PersonListItem = z.infer<typeof personListItemSchema>;
export const peoplePageSchema = z.object({ items: z.array(personListItemSchema), nextCursor: z.string().nullable() });
export type PeoplePage = z.infer<typeof peoplePageSchema>;

export const personInputSchema = z.object({ id: idSchema, reason: auditReasonSchema });

/** One stringer who knows a Person, and how much hangs on it; nothing of what they wrote. */
export const personKnownToSchema = z.object({
  stringerId: idSchema,
  stringerName: z.string(),
  rackets: z.int(),
  jobs: z.int(),
  receipts: z.int(),
  mails: z.int(),
});
export type PersonKnownTo = z.infer<typeof personKnownToSchema>;

export const personFactsSchema = z.object({
  id: idSchema,
  name: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string(),
  email: z.string().nullable(),
  emailVerifiedAt: z.date().nullable(),
  /** Receipt language; null follows each stringer's. */
  locale: localeSchema.nullable(),
  emailReceipts: z.boolean(),
  createdAt: z.date(),
  erasedAt: z.date().nullable(),
  knownTo: z.array(personKnownToSchema),
});
export type PersonFacts = z.infer<typeof personFactsSchema>;

/** An erasure that was asked for and can still be taken back. */
export const openErasureSchema = z.object({
  id: idSchema,
  requestedAt: z.date(),
  dueAt: z.date(),
  /** Who asked for it. */
  requestedBy: z.string(),
});
export const personPageSchema = personFactsSchema.extend({ erasure: openErasureSchema.nullable() });
export type PersonPage = z.infer<typeof personPageSchema>;

/** `typedName` is the Person's name, typed once more by whoever means it. */
export const requestErasureSchema = personInputSchema.extend({ typedName: lineSchema(161) });
export const requestedErasureSchema = z.object({ dueAt: z.date() });
export const cancelErasureSchema = z.object({ personId: idSchema, erasureId: idSchema, reason: auditReasonSchema });
