import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, stringerId } from "../columns/columns.ts";
import { orders } from "../orders/orders.table.ts";
import { stringers } from "../stringers/stringers.table.ts";

/** What a stringer should know without having asked, written in the transaction of its cause. */
export const notices = pgTable(
  "notices",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    kind: text({
      enum: ["receipt_failed", "submission_decided", "data_exported", "account_changed", "person_act"],
    }).notNull(),
    /** The job it is about, where it is about one. */
    orderId: uuid(),
    /** What it says, frozen: the schema of its kind is in @rbo/shared/notices. */
    facts: jsonb().$type<unknown>().notNull(),
    createdAt: createdAt(),
    readAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    foreignKey({
      columns: [t.stringerId, t.orderId],
      foreignColumns: [orders.stringerId, orders.id],
    }).onDelete("cascade"),
    index("notices_newest").on(t.stringerId, t.createdAt, t.id),
    index("notices_unread").on(t.stringerId).where(sql`${t.readAt} is null`),
    check(
      "notices_kind",
      sql`${t.kind} in ('receipt_failed', 'submission_decided', 'data_exported', 'account_changed', 'person_act')`,
    ),
  ],
);
