import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "../columns/columns.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { stringers } from "../stringers/stringers.table.ts";
import { strings } from "../strings/strings.table.ts";

/** A stringer's wish that an own row become everyone's (domain: CatalogueSubmission). */
export const catalogueSubmissions = pgTable(
  "catalogue_submissions",
  {
    id: id().primaryKey(),
    submittedByStringerId: uuid().notNull(),
    racketId: uuid(),
    stringId: uuid(),
    status: text({ enum: ["pending", "promoted", "rejected"] })
      .notNull()
      .default("pending"),
    reviewedByAdminId: uuid(),
    reviewedAt: instant(),
    reason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.submittedByStringerId], foreignColumns: [stringers.id] }),
    foreignKey({ columns: [t.reviewedByAdminId], foreignColumns: [stringers.id] }),
    foreignKey({
      columns: [t.submittedByStringerId, t.racketId],
      foreignColumns: [rackets.createdByStringerId, rackets.id],
    }),
    foreignKey({
      columns: [t.submittedByStringerId, t.stringId],
      foreignColumns: [strings.createdByStringerId, strings.id],
    }),
    index("catalogue_submissions_queue").on(t.createdAt, t.id).where(sql`${t.status} = 'pending'`),
    uniqueIndex("catalogue_submissions_pending_racket").on(t.racketId).where(sql`${t.status} = 'pending'`),
    uniqueIndex("catalogue_submissions_pending_string").on(t.stringId).where(sql`${t.status} = 'pending'`),
    index("catalogue_submissions_of_stringer").on(t.submittedByStringerId, t.createdAt),
    check("catalogue_submissions_one_row", sql`(${t.racketId} is null) <> (${t.stringId} is null)`),
    check("catalogue_submissions_status", sql`${t.status} in ('pending', 'promoted', 'rejected')`),
    check(
      "catalogue_submissions_reviewed",
      sql`(${t.status} = 'pending') = (${t.reviewedAt} is null) and (${t.reviewedAt} is null) = (${t.reviewedByAdminId} is null)`,
    ),
    check("catalogue_submissions_reason", sql`${t.status} <> 'rejected' or ${t.reason} is not null`),
  ],
);
