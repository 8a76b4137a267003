import { sql } from "drizzle-orm";
import {
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
import { orders } from "../orders/orders.table.ts";
import { receiptIssues } from "../receipts/receipts.table.ts";
import { stringers } from "../stringers/stringers.table.ts";

/** Outbox and log in one: inserted in the transaction of its cause, worked off by any server, kept as the record. */
export const mails = pgTable(
  "mails",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    event: text({ enum: ["receipt", "invite", "moderation_notice", "password_reset", "test"] }).notNull(),
    /** One mail per event, subject and revision, however often it is asked for. */
    dedupeKey: text().notNull(),
    state: text({ enum: ["queued", "sending", "sent", "failed", "waiting", "not_sent"] }).notNull(),
    notSentReason: text({ enum: ["no_address", "opted_out", "undone", "superseded", "expired", "erased"] }),
    /** Taken back while a worker was sending it: if the relay put it off, it is not tried again. */
    withdrawnReason: text({ enum: ["opted_out", "undone", "superseded"] }),
    toAddress: text(),
    toName: text(),
    locale: text({ enum: ["en", "de"] }).notNull(),
    /** What is to be said, frozen with the row, so that a retry says the same. */
    facts: jsonb().$type<unknown>().notNull(),
    orderId: uuid(),
    receiptIssueId: uuid(),
    messageId: text().notNull(),
    idempotencyKey: text().notNull(),
    attempts: integer().notNull().default(0),
    /** Not before this instant: the undo window, or the next try. */
    nextAttemptAt: instant(),
    leaseToken: uuid(),
    leaseUntil: instant(),
    lastAnswer: text(),
    sentAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    foreignKey({
      columns: [t.stringerId, t.orderId],
      foreignColumns: [orders.stringerId, orders.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.stringerId, t.receiptIssueId],
      foreignColumns: [receiptIssues.stringerId, receiptIssues.id],
    }),
    unique("mails_dedupe").on(t.dedupeKey),
    uniqueIndex("mails_message_id").on(t.messageId),
    index("mails_due").on(t.nextAttemptAt).where(sql`${t.state} in ('queued', 'waiting')`),
    index("mails_leased").on(t.leaseUntil).where(sql`${t.state} = 'sending'`),
    index("mails_sent").on(t.sentAt).where(sql`${t.state} = 'sent'`),
    index("mails_of_stringer").on(t.stringerId, t.createdAt, t.id),
    index("mails_unsettled")
      .on(t.stringerId, t.createdAt)
      .where(sql`${t.state} in ('queued', 'sending', 'waiting', 'failed')`),
    index("mails_newest").on(t.createdAt, t.id),
    index("mails_of_order").on(t.stringerId, t.orderId, t.createdAt),
    check("mails_event", sql`${t.event} in ('receipt', 'invite', 'moderation_notice', 'password_reset', 'test')`),
    check("mails_state", sql`${t.state} in ('queued', 'sending', 'sent', 'failed', 'waiting', 'not_sent')`),
    check("mails_not_sent_reason", sql`(${t.state} = 'not_sent') = (${t.notSentReason} is not null)`),
    check(
      "mails_not_sent_why",
      sql`${t.notSentReason} in ('no_address', 'opted_out', 'undone', 'superseded', 'expired', 'erased')`,
    ),
    check("mails_withdrawn_why", sql`${t.withdrawnReason} in ('opted_out', 'undone', 'superseded')`),
    /** What is still to go has one; of what went, it may have been erased. */
    check("mails_has_address", sql`${t.state} in ('not_sent', 'sent', 'failed') or ${t.toAddress} is not null`),
    check("mails_due_has_time", sql`${t.state} not in ('queued', 'waiting') or ${t.nextAttemptAt} is not null`),
    check("mails_lease", sql`(${t.state} = 'sending') = (${t.leaseToken} is not null and ${t.leaseUntil} is not null)`),
    check("mails_sent_at", sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
    check(
      "mails_receipt_of_order",
      sql`${t.event} <> 'receipt' or (${t.orderId} is not null and ${t.receiptIssueId} is not null)`,
    ),
  ],
);
