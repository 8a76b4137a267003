import { z } from "zod";
import { auditReasonSchema } from "../audit/audit.schema.ts";
import { idSchema } from "../ids/id.ts";
import { lineSchema } from "../text/text.schema.ts";
import { personFactsSchema } from "./person.schema.ts";

/** What two Persons say of one human, each to be taken from one of the two. */
export const mergeFields = ["name", "email", "locale", "emailReceipts"] as const;
export type MergeField = (typeof mergeFields)[number];

export const mergeSideSchema = z.enum(["kept", "other"]);
export type MergeSide = z.infer<typeof mergeSideSchema>;

const picksSchema = z.object({
  name: mergeSideSchema,
  email: mergeSideSchema,
  locale: mergeSideSchema,
  emailReceipts: mergeSideSchema,
} satisfies Record<MergeField, typeof mergeSideSchema>);
export type MergePicks = z.infer<typeof picksSchema>;

/** The Person that stays, and the one that goes. */
const pairSchema = z.object({ keptId: idSchema, otherId: idSchema });

export const comparePeopleInputSchema = pairSchema.extend({ reason: auditReasonSchema });

/** Two Persons side by side. */
export const peopleComparisonSchema = z.object({
  kept: personFactsSchema,
  other: personFactsSchema,
  /** Names of the stringers who have both as clients: there, two profiles become one. */
  joinedFor: z.array(z.string()),
  /** Names it as it was shown: where anything has changed since, a merge is refused. */
  revision: z.string(),
});
export type PeopleComparison = z.infer<typeof peopleComparisonSchema>;

/** `typedName` is the name of the Person that goes. */
export const mergePeopleSchema = comparePeopleInputSchema.extend({
  picks: picksSchema,
  revision: z.string().max(100),
  typedName: lineSchema(161),
});
export type MergePeople = z.infer<typeof mergePeopleSchema>;
