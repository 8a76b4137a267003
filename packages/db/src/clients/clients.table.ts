import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, stringerId } from "../columns/columns.ts";
import { importId, imports } from "../imports/imports.table.ts";
import { stringers } from "../stringers/stringers.table.ts";

/** Platform-level identity, seen only through an own client profile (domain: Person). */
export const persons = pgTable(
  "persons",
  {
    id: id().primaryKey(),
    email: text(),
    emailVerifiedAt: instant(),
    firstName: text(),
    lastName: text().notNull(),
    locale: text({ enum: ["en", "de"] }),
    /** Only `email` is read; missing means yes. */
    notificationPrefs: jsonb().$type<{ email?: boolean }>().notNull().default({}),
    /** Since when nothing is known of who this was. */
    erasedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("persons_verified_email").on(sql`lower(${t.email})`).where(sql`${t.emailVerifiedAt} is not null`),
    check("persons_verified_has_email", sql`${t.emailVerifiedAt} is null or ${t.email} is not null`),
    check("persons_locale", sql`${t.locale} in ('en', 'de')`),
    check("persons_last_name", sql`char_length(${t.lastName}) between 1 and 80`),
  ],
);

/** One stringer's view of a Person. */
export const clientProfiles = pgTable(
  "client_profiles",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    personId: uuid().notNull(),
    nickname: text(),
    internalNotes: text(),
    defaultTensionMemo: text(),
    isSelfForStringer: boolean().notNull().default(false),
    /** Names and address folded for search: lower case, no accents. */
    searchKey: text().notNull(),
    /** "muster anna": what the list sorts by. */
    sortKey: text().notNull(),
    revision: integer().notNull().default(1),
    importId: importId(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    foreignKey({ columns: [t.personId], foreignColumns: [persons.id] }),
    foreignKey({
      name: "client_profiles_import",
      columns: [t.stringerId, t.importId],
      foreignColumns: [imports.stringerId, imports.id],
    }),
    unique("client_profiles_person").on(t.stringerId, t.personId),
    /** The target of an order's key, so that a self-job can only be the stringer's own. */
    unique("client_profiles_self_key").on(t.stringerId, t.id, t.isSelfForStringer),
    uniqueIndex("client_profiles_one_self").on(t.stringerId).where(sql`${t.isSelfForStringer}`),
    index("client_profiles_sorted").on(t.stringerId, t.sortKey, t.id),
    index("client_profiles_by_person").on(t.personId),
  ],
);
