import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, stringerId } from "../columns/columns.ts";
import { stringers } from "../stringers/stringers.table.ts";

/** Kept apart from the account, so that the role which serves a stringer's requests can't read a hash. */
export const stringerCredentials = pgTable(
  "stringer_credentials",
  { stringerId: uuid().primaryKey(), passwordHash: text().notNull(), changedAt: instant().notNull().defaultNow() },
  (t) => [foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] })],
);

/** Sessions by the SHA-256 of their id: what is stolen from here opens nothing. */
export const sessions = pgTable(
  "sessions",
  {
    idHash: text().primaryKey(),
    stringerId: stringerId(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    absoluteExpiresAt: instant().notNull(),
    userAgent: text(),
  },
  (t) => [
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    index("sessions_of_stringer").on(t.stringerId),
    index("sessions_expiry").on(t.expiresAt),
    check("sessions_hash", sql`${t.idHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** One-time links by the SHA-256 of their token; `usedAt` is set once, by the one who used it. */
export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    tokenHash: text().primaryKey(),
    purpose: text({ enum: ["first_admin", "invite", "password_reset"] }).notNull(),
    /** Null for the first admin, whose account the link makes. */
    stringerId: uuid(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    index("one_time_links_of_stringer").on(t.stringerId),
    check("one_time_links_purpose", sql`${t.purpose} in ('first_admin', 'invite', 'password_reset')`),
    check("one_time_links_hash", sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check("one_time_links_account", sql`(${t.purpose} = 'first_admin') = (${t.stringerId} is null)`),
  ],
);

/** Points of rate-limiter-flexible: in the database, so that limits hold across app servers. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});
