import type { ReceiptFacts } from "@rbo/shared/receipts/receipt-facts";
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, stringerId } from "../columns/columns.ts";
import { orders } from "../orders/orders.table.ts";
import { bytes, stringers } from "../stringers/stringers.table.ts";

/** The last receipt number given per stringer and year: a row, so that numbers have no gap and no double. */
export const receiptCounters = pgTable(
  "receipt_counters",
  { stringerId: stringerId(), year: integer().notNull(), last: integer().notNull() },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.year] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    check("receipt_counters_positive", sql`${t.last} > 0`),
  ],
);

/** One row per receipt revision: the exact facts, and the hash of the PDF made of them. Never changed once made. */
export const receiptIssues = pgTable(
  "receipt_issues",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    orderId: uuid().notNull(),
    number: text().notNull(),
    revision: integer().notNull(),
    facts: jsonb().$type<ReceiptFacts>().notNull(),
    /** Null until the PDF has been made, just before it is first sent. */
    pdfSha256: text(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({ columns: [t.stringerId, t.orderId], foreignColumns: [orders.stringerId, orders.id] }),
    unique("receipt_issues_revision").on(t.stringerId, t.orderId, t.revision),
    unique("receipt_issues_number").on(t.stringerId, t.number, t.revision),
    check("receipt_issues_revision_positive", sql`${t.revision} > 0`),
    check("receipt_issues_sha256", sql`${t.pdfSha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** The PDF that went out, byte for byte: it stays readable whatever later versions of the renderer do. */
export const receiptPdfs = pgTable(
  "receipt_pdfs",
  { stringerId: stringerId(), receiptIssueId: uuid().notNull(), content: bytes().notNull(), createdAt: createdAt() },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.receiptIssueId] }),
    foreignKey({
      columns: [t.stringerId, t.receiptIssueId],
      foreignColumns: [receiptIssues.stringerId, receiptIssues.id],
    }),
  ],
);
