import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, sharedScopeSql } from "../columns/columns.ts";
import { importId, imports } from "../imports/imports.table.ts";
import { visibilities } from "../rackets/rackets.table.ts";
import { stringers } from "../stringers/stringers.table.ts";

/** A catalogue row is one (manufacturer, model, gauge). */
export const strings = pgTable(
  "strings",
  {
    id: id().primaryKey(),
    createdByStringerId: uuid().notNull(),
    visibility: text({ enum: visibilities }).notNull(),
    scopeId: uuid()
      .notNull()
      .generatedAlwaysAs(sql`case when visibility = 'shared' then ${sharedScopeSql} else created_by_stringer_id end`),
    manufacturer: text().notNull(),
    model: text().notNull(),
    gauge: text(),
    material: text(),
    colour: text(),
    searchKey: text().notNull(),
    importId: importId(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.createdByStringerId], foreignColumns: [stringers.id] }),
    foreignKey({
      name: "strings_import",
      columns: [t.createdByStringerId, t.importId],
      foreignColumns: [imports.stringerId, imports.id],
    }),
    unique("strings_scope").on(t.scopeId, t.id),
    unique("strings_creator").on(t.createdByStringerId, t.id),
    index("strings_own").on(t.createdByStringerId, t.searchKey),
    index("strings_shared").on(t.searchKey).where(sql`${t.visibility} = 'shared'`),
    uniqueIndex("strings_one_row_per_gauge")
      .on(t.scopeId, sql`lower(${t.manufacturer})`, sql`lower(${t.model})`, sql`coalesce(${t.gauge}, '')`)
      .where(sql`${t.visibility} <> 'one_off'`),
    check("strings_visibility", sql`${t.visibility} in ('private', 'shared', 'one_off')`),
  ],
);
