import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "../columns/columns.ts";
import { stringers } from "../stringers/stringers.table.ts";

/**
 * Every use of the bypass and every act of administration. Append-only for the app's role. `transactionId` is what
 * opens the bypass: its policies look for a row written by the transaction they run in.
 */
export const adminAuditLog = pgTable(
  "admin_audit_log",
  {
    id: id().primaryKey(),
    /** Null for the operator's command line. */
    actorStringerId: uuid(),
    action: text().notNull(),
    reason: text().notNull(),
    subjectStringerId: uuid(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    requestId: text(),
    /** The address the request came from. */
    fromAddress: text(),
    transactionId: bigint({ mode: "bigint" }).notNull().default(sql`pg_current_xact_id()::text::bigint`),
    at: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.actorStringerId], foreignColumns: [stringers.id] }),
    foreignKey({ columns: [t.subjectStringerId], foreignColumns: [stringers.id] }),
    index("admin_audit_log_at").on(t.at, t.id),
    index("admin_audit_log_actor").on(t.actorStringerId, t.at),
    index("admin_audit_log_subject").on(t.subjectStringerId, t.at),
    index("admin_audit_log_person").on(sql`(${t.details} ->> 'personId')`),
    check("admin_audit_log_reason", sql`char_length(${t.reason}) between 1 and 500`),
  ],
);
