import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { persons } from "../clients/clients.table.ts";
import { id, instant } from "../columns/columns.ts";
import { stringers } from "../stringers/stringers.table.ts";

/** That a Person is to be forgotten, and when. Why stands in the audit log; the row goes with its Person. */
export const personErasures = pgTable(
  "person_erasures",
  {
    id: id().primaryKey(),
    personId: uuid().notNull(),
    requestedByStringerId: uuid().notNull(),
    requestedAt: instant().notNull(),
    dueAt: instant().notNull(),
    cancelledAt: instant(),
    doneAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.personId], foreignColumns: [persons.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.requestedByStringerId], foreignColumns: [stringers.id] }),
    uniqueIndex("person_erasures_open").on(t.personId).where(sql`${t.cancelledAt} is null and ${t.doneAt} is null`),
    index("person_erasures_of_person").on(t.personId, t.requestedAt),
    index("person_erasures_due").on(t.dueAt).where(sql`${t.cancelledAt} is null and ${t.doneAt} is null`),
    check("person_erasures_one_end", sql`${t.cancelledAt} is null or ${t.doneAt} is null`),
    check("person_erasures_grace", sql`${t.dueAt} > ${t.requestedAt}`),
  ],
);
