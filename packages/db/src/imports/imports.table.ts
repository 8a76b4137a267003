import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, stringerId } from "../columns/columns.ts";
import { stringers } from "../stringers/stringers.table.ts";

/** How many rows an import added, by what they are. */
export type ImportedRows = {
  clients: number;
  rackets: number;
  strings: number;
  orders: number;
  receipts: number;
  mails: number;
};

/** The settings an import replaced, to be put back when it is undone. */
export type ReplacedSettings = Record<string, string | number | null>;

/** A file that was read into a stringer's book. What it added carries its id until it is changed. */
export const imports = pgTable(
  "imports",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    kind: text({ enum: ["v1", "export"] }).notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    added: jsonb().$type<ImportedRows>().notNull(),
    settingsBefore: jsonb().$type<ReplacedSettings>(),
    /** The account's revision after its settings were replaced: whether they are still those. */
    settingsRevision: integer(),
    createdAt: createdAt(),
    undoneAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    index("imports_newest").on(t.stringerId, t.createdAt, t.id),
    check("imports_kind", sql`${t.kind} in ('v1', 'export')`),
    check("imports_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("imports_file_name", sql`char_length(${t.fileName}) between 1 and 255`),
    check("imports_settings_whole", sql`(${t.settingsBefore} is null) = (${t.settingsRevision} is null)`),
  ],
);

/** Which import a row came with; the database fills it in while one is under way, and clears it at the first change. */
export const importId = () => uuid().default(sql`rbo_import()`);
