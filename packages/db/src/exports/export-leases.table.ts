import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { instant, stringerId } from "../columns/columns.ts";
import { stringers } from "../stringers/stringers.table.ts";

/**
 * The exports of a stringer that are under way, on any server: a slot is taken while its lease runs. Rows are kept and
 * taken again. Holds nothing that belongs into an export.
 */
export const exportLeases = pgTable(
  "export_leases",
  {
    stringerId: stringerId(),
    slot: smallint().notNull(),
    /** Names one download, so that one that lost its lease can't prolong another's. */
    holder: uuid().notNull(),
    /** By the database's clock, which all servers share. */
    leaseUntil: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.slot] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    check("export_leases_slot", sql`${t.slot} between 1 and 2`),
  ],
);
