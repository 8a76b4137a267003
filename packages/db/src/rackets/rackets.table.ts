import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { clientProfiles } from "../clients/clients.table.ts";
import { createdAt, id, sharedScopeSql } from "../columns/columns.ts";
import { importId, imports } from "../imports/imports.table.ts";
import { stringers } from "../stringers/stringers.table.ts";

export const visibilities = ["private", "shared", "one_off"] as const;

export const rackets = pgTable(
  "rackets",
  {
    id: id().primaryKey(),
    createdByStringerId: uuid().notNull(),
    visibility: text({ enum: visibilities }).notNull(),
    /** The creator, or nobody for shared rows: with it in an order's key, an order can't point at another's row. */
    scopeId: uuid()
      .notNull()
      .generatedAlwaysAs(sql`case when visibility = 'shared' then ${sharedScopeSql} else created_by_stringer_id end`),
    manufacturer: text().notNull(),
    model: text().notNull(),
    headSizeSqIn: integer(),
    stringPattern: text(),
    year: integer(),
    serial: text(),
    ownerClientProfileId: uuid(),
    searchKey: text().notNull(),
    importId: importId(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.createdByStringerId], foreignColumns: [stringers.id] }),
    foreignKey({
      columns: [t.createdByStringerId, t.ownerClientProfileId],
      foreignColumns: [clientProfiles.stringerId, clientProfiles.id],
    }),
    foreignKey({
      name: "rackets_import",
      columns: [t.createdByStringerId, t.importId],
      foreignColumns: [imports.stringerId, imports.id],
    }),
    unique("rackets_scope").on(t.scopeId, t.id),
    unique("rackets_creator").on(t.createdByStringerId, t.id),
    index("rackets_own").on(t.createdByStringerId, t.searchKey),
    index("rackets_shared").on(t.searchKey).where(sql`${t.visibility} = 'shared'`),
    check("rackets_visibility", sql`${t.visibility} in ('private', 'shared', 'one_off')`),
    check("rackets_shared_has_no_owner", sql`${t.visibility} <> 'shared' or ${t.ownerClientProfileId} is null`),
    check("rackets_pattern", sql`${t.stringPattern} ~ '^[0-9]{1,2}x[0-9]{1,2}$'`),
    check("rackets_head_size", sql`${t.headSizeSqIn} between 20 and 200`),
  ],
);
