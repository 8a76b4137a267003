import { sql } from "drizzle-orm";
import { check, customType, foreignKey, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, stringerId } from "../columns/columns.ts";

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** The tenant root and the only kind of account (domain: Stringer). */
export const stringers = pgTable(
  "stringers",
  {
    id: id().primaryKey(),
    email: text().notNull(),
    role: text({ enum: ["stringer", "admin"] })
      .notNull()
      .default("stringer"),
    displayName: text().notNull(),
    businessName: text(),
    businessAddress: text(),
    phone: text(),
    logoSha256: text(),
    receiptThankYou: text(),
    receiptDisclosure: text(),
    defaultLocale: text({ enum: ["en", "de"] })
      .notNull()
      .default("en"),
    defaultLabourMinor: integer().notNull().default(2500),
    currency: text().notNull().default("CHF"),
    timeZone: text().notNull().default("Europe/Zurich"),
    tensionUnit: text({ enum: ["kg", "lb"] })
      .notNull()
      .default("kg"),
    deactivatedAt: instant(),
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("stringers_email").on(sql`lower(${t.email})`),
    check("stringers_role", sql`${t.role} in ('stringer', 'admin')`),
    check("stringers_display_name", sql`char_length(${t.displayName}) between 1 and 80`),
    check("stringers_locale", sql`${t.defaultLocale} in ('en', 'de')`),
    check("stringers_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check("stringers_tension_unit", sql`${t.tensionUnit} in ('kg', 'lb')`),
  ],
);

/** Logos by content: a receipt names the one it was printed with. */
export const stringerLogos = pgTable(
  "stringer_logos",
  {
    stringerId: stringerId(),
    sha256: text().notNull(),
    mime: text({ enum: ["image/png", "image/jpeg"] }).notNull(),
    content: bytes().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.sha256] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    check("stringer_logos_mime", sql`${t.mime} in ('image/png', 'image/jpeg')`),
    check("stringer_logos_size", sql`octet_length(${t.content}) <= 524288`),
  ],
);
