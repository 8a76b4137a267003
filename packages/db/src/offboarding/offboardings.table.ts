import type { BookCounts } from "@rbo/shared/offboarding/offboarding.schema";
import { offboardingStates } from "@rbo/shared/offboarding/offboarding-states";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, stringerId } from "../columns/columns.ts";
import { bytes, stringers } from "../stringers/stringers.table.ts";

/**
 * A stringer's leaving, from beginning to end: the state says which step is at hand, and whichever server takes it up
 * goes on there. Stays when the book is gone, and says nothing of what was in it but how much.
 */
export const offboardings = pgTable(
  "offboardings",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    state: text({ enum: offboardingStates }).notNull(),
    reason: text().notNull(),
    startedBy: uuid().notNull(),
    createdAt: createdAt(),
    /** Names the chunks of the archive that counts; those of an attempt that was killed have another. */
    archiveAttempt: uuid(),
    /** Null again once erased: it has the stringer's name in it. */
    archiveFileName: text(),
    archiveBytes: bigint({ mode: "number" }),
    archiveSha256: text(),
    archiveMadeAt: instant(),
    counts: jsonb().$type<BookCounts>(),
    /** What the book said when the archive was made; nothing is erased that said something else at the end. */
    bookDigest: text(),
    handedOverAt: instant(),
    handedOverBy: uuid(),
    closedAt: instant(),
    eraseAt: instant(),
    erasedAt: instant(),
    cancelledAt: instant(),
    attempts: integer().notNull().default(0),
    leaseToken: uuid(),
    leaseUntil: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    foreignKey({ columns: [t.startedBy], foreignColumns: [stringers.id] }),
    foreignKey({ columns: [t.handedOverBy], foreignColumns: [stringers.id] }),
    uniqueIndex("offboardings_one").on(t.stringerId).where(sql`${t.state} <> 'cancelled'`),
    index("offboardings_due").on(t.state).where(sql`${t.state} in ('archiving', 'checking', 'grace', 'erasing')`),
    check(
      "offboardings_state",
      sql`${t.state} in ('archiving', 'ready', 'checking', 'grace', 'erasing', 'erased', 'cancelled')`,
    ),
    check("offboardings_reason", sql`char_length(${t.reason}) between 1 and 500`),
    check("offboardings_sha256", sql`${t.archiveSha256} ~ '^[0-9a-f]{64}$'`),
    check(
      "offboardings_archive_made",
      sql`${t.state} in ('archiving', 'cancelled') or (${t.archiveAttempt} is not null and ${t.archiveSha256} is not null
        and ${t.archiveBytes} is not null and ${t.archiveMadeAt} is not null and ${t.counts} is not null and ${t.bookDigest} is not null)`,
    ),
    check(
      "offboardings_handed_over",
      sql`${t.state} not in ('checking', 'grace', 'erasing', 'erased') or (${t.handedOverAt} is not null
        and ${t.handedOverBy} is not null and ${t.closedAt} is not null)`,
    ),
    check(
      "offboardings_grace",
      sql`${t.state} not in ('grace', 'erasing', 'erased') or ${t.eraseAt} > ${t.handedOverAt}`,
    ),
    check("offboardings_erased_at", sql`(${t.state} = 'erased') = (${t.erasedAt} is not null)`),
    check("offboardings_cancelled_at", sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
    check("offboardings_lease", sql`(${t.leaseToken} is null) = (${t.leaseUntil} is null)`),
  ],
);

/** The archive in pieces, so that every server can hand it out and none has to hold it whole. */
export const offboardingChunks = pgTable(
  "offboarding_chunks",
  {
    stringerId: stringerId(),
    offboardingId: uuid().notNull(),
    attempt: uuid().notNull(),
    ordinal: integer().notNull(),
    content: bytes().notNull(),
  },
  (t) => [
    primaryKey({
      name: "offboarding_chunks_pk",
      columns: [t.stringerId, t.offboardingId, t.attempt, t.ordinal],
    }),
    foreignKey({
      columns: [t.stringerId, t.offboardingId],
      foreignColumns: [offboardings.stringerId, offboardings.id],
    }),
    check("offboarding_chunks_size", sql`octet_length(${t.content}) between 1 and 1048576`),
  ],
);

/** Who took the archive to its last byte, when, and which one it was. Stays, as the proof of the hand-over. */
export const offboardingTakings = pgTable(
  "offboarding_takings",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    offboardingId: uuid().notNull(),
    takenBy: uuid().notNull(),
    takenAt: instant().notNull(),
    sha256: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({
      columns: [t.stringerId, t.offboardingId],
      foreignColumns: [offboardings.stringerId, offboardings.id],
    }),
    foreignKey({ columns: [t.takenBy], foreignColumns: [stringers.id] }),
    check("offboarding_takings_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);
