import { sql } from "drizzle-orm";
import { check, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { calendarDate, instant } from "../columns/columns.ts";

/**
 * The way to the relay, as all servers on this database see it: one row. It paces their sends together, and while the
 * line is stopped it holds all of them back, so that one mail at a time tries whether the way is open again.
 */
export const mailLine = pgTable(
  "mail_line",
  {
    id: smallint().primaryKey().default(1),
    /** No mail is begun before this instant: the pace, or the rest of a stopped line. */
    nextSendAt: instant().notNull().default(sql`'epoch'`),
    /** refused: the relay wants no mail of ours until somebody acts; unreachable: no way to it; cap: enough for now. */
    stoppedKind: text({ enum: ["refused", "unreachable", "cap"] }),
    stoppedSince: instant(),
    /** What the relay, or the way to it, answered last. */
    stoppedAnswer: text(),
    /** How often it was tried since it stopped. */
    knocks: integer().notNull().default(0),
    /** Our own count against the relay's caps: what it took, or may have taken, on this day and in the month of it, in UTC. */
    countedOn: calendarDate().notNull().default("1970-01-01"),
    sentOnDay: integer().notNull().default(0),
    sentInMonth: integer().notNull().default(0),
  },
  (t) => [
    check("mail_line_single", sql`${t.id} = 1`),
    check("mail_line_kind", sql`${t.stoppedKind} in ('refused', 'unreachable', 'cap')`),
    check(
      "mail_line_stopped",
      sql`(${t.stoppedKind} is null) = (${t.stoppedSince} is null) and (${t.stoppedKind} is null) = (${t.stoppedAnswer} is null)`,
    ),
  ],
);
