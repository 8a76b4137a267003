import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { clientProfiles } from "../clients/clients.table.ts";
import { calendarDate, createdAt, id, instant, sharedScopeSql, stringerId } from "../columns/columns.ts";
import { importId, imports } from "../imports/imports.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { stringers } from "../stringers/stringers.table.ts";
import { strings } from "../strings/strings.table.ts";

const oneDecimal = () => numeric({ precision: 4, scale: 1, mode: "number" });

/** Kilograms with one decimal from what was typed; the same rounding as `tensionKg` in shared. */
const kilograms = (side: "main" | "cross"): SQL =>
  sql.raw(
    `case ${side}_tension_unit when 'lb' then round(${side}_tension_value * 0.45359237, 1) else ${side}_tension_value end`,
  );

/** A job: one entity for clients' rackets and the stringer's own. State is derived from the dates; there is no status column. */
export const orders = pgTable(
  "orders",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    clientProfileId: uuid().notNull(),
    isSelf: boolean().notNull().default(false),
    racketId: uuid().notNull(),
    racketScopeId: uuid().notNull(),
    mainStringId: uuid(),
    mainStringScopeId: uuid(),
    mainTensionValue: oneDecimal(),
    mainTensionUnit: text({ enum: ["kg", "lb"] }),
    mainTensionKg: oneDecimal().generatedAlwaysAs(kilograms("main")),
    mainColour: text(),
    mainPriceMinor: integer(),
    mainByo: boolean().notNull().default(false),
    crossStringId: uuid(),
    crossStringScopeId: uuid(),
    crossTensionValue: oneDecimal(),
    crossTensionUnit: text({ enum: ["kg", "lb"] }),
    crossTensionKg: oneDecimal().generatedAlwaysAs(kilograms("cross")),
    crossColour: text(),
    crossPriceMinor: integer(),
    crossByo: boolean().notNull().default(false),
    labourMinor: integer().notNull(),
    currency: text().notNull(),
    /** Labour + main price unless BYO + cross price unless BYO: `orderPrice` in shared, kept by the database. */
    totalMinor: integer()
      .notNull()
      .generatedAlwaysAs(
        sql`labour_minor + case when main_byo then 0 else coalesce(main_price_minor, 0) end + case when cross_byo then 0 else coalesce(cross_price_minor, 0) end`,
      ),
    comments: text(),
    dynamicTension: oneDecimal(),
    method: text(),
    orderedAt: calendarDate(),
    strungAt: calendarDate(),
    returnedAt: calendarDate(),
    paidAt: calendarDate(),
    /** What lists and exports sort by: the first date there is; jobs without any come last in time. */
    sortDate: calendarDate()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(ordered_at, strung_at, returned_at, paid_at, date '2100-12-31')`),
    receiptNumber: text(),
    /** Which row of an imported workbook this was, so that a second import brings nothing twice. */
    importKey: text(),
    importId: importId(),
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({ columns: [t.stringerId], foreignColumns: [stringers.id] }),
    foreignKey({
      name: "orders_client",
      columns: [t.stringerId, t.clientProfileId, t.isSelf],
      foreignColumns: [clientProfiles.stringerId, clientProfiles.id, clientProfiles.isSelfForStringer],
    }),
    foreignKey({
      name: "orders_racket",
      columns: [t.racketScopeId, t.racketId],
      foreignColumns: [rackets.scopeId, rackets.id],
    }).onUpdate("cascade"),
    foreignKey({
      name: "orders_main_string",
      columns: [t.mainStringScopeId, t.mainStringId],
      foreignColumns: [strings.scopeId, strings.id],
    }).onUpdate("cascade"),
    foreignKey({
      name: "orders_cross_string",
      columns: [t.crossStringScopeId, t.crossStringId],
      foreignColumns: [strings.scopeId, strings.id],
    }).onUpdate("cascade"),
    foreignKey({
      name: "orders_import",
      columns: [t.stringerId, t.importId],
      foreignColumns: [imports.stringerId, imports.id],
    }),
    uniqueIndex("orders_receipt_number").on(t.stringerId, t.receiptNumber).where(sql`${t.receiptNumber} is not null`),
    uniqueIndex("orders_import_key").on(t.stringerId, t.importKey).where(sql`${t.importKey} is not null`),
    index("orders_sorted").on(t.stringerId, t.sortDate, t.id),
    index("orders_of_client").on(t.stringerId, t.clientProfileId, t.sortDate, t.id),
    /** In the list's own order, so that the few unfinished jobs are found among years of finished ones. */
    index("orders_unfinished")
      .on(t.stringerId, t.sortDate, t.id)
      .where(sql`${t.strungAt} is null or ${t.returnedAt} is null or ${t.paidAt} is null`),
    index("orders_to_collect")
      .on(t.stringerId, t.strungAt, t.id)
      .where(sql`${t.strungAt} is not null and ${t.returnedAt} is null`),
    index("orders_unpaid")
      .on(t.stringerId, t.strungAt, t.id)
      .where(sql`${t.strungAt} is not null and ${t.paidAt} is null`),
    /** One stringer's jobs on a racket that everybody strings; the next is for the key, which looks across stringers. */
    index("orders_on_racket").on(t.stringerId, t.racketId),
    index("orders_of_racket").on(t.racketId),
    index("orders_of_main_string").on(t.mainStringId),
    index("orders_of_cross_string").on(t.crossStringId),
    check("orders_racket_in_sight", sql`${t.racketScopeId} in (${t.stringerId}, ${sharedScopeSql})`),
    check("orders_main_string_in_sight", sql`${t.mainStringScopeId} in (${t.stringerId}, ${sharedScopeSql})`),
    check("orders_cross_string_in_sight", sql`${t.crossStringScopeId} in (${t.stringerId}, ${sharedScopeSql})`),
    check("orders_main_string_whole", sql`(${t.mainStringId} is null) = (${t.mainStringScopeId} is null)`),
    check("orders_cross_string_whole", sql`(${t.crossStringId} is null) = (${t.crossStringScopeId} is null)`),
    check("orders_main_tension_whole", sql`(${t.mainTensionValue} is null) = (${t.mainTensionUnit} is null)`),
    check("orders_cross_tension_whole", sql`(${t.crossTensionValue} is null) = (${t.crossTensionUnit} is null)`),
    check(
      "orders_tension_unit",
      sql`coalesce(${t.mainTensionUnit}, 'kg') in ('kg', 'lb') and coalesce(${t.crossTensionUnit}, 'kg') in ('kg', 'lb')`,
    ),
    check("orders_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check(
      "orders_client_dates",
      sql`${t.isSelf} or (${t.orderedAt} is not null and (${t.strungAt} is not null or (${t.returnedAt} is null and ${t.paidAt} is null)))`,
    ),
    check("orders_strung_after_ordered", sql`${t.strungAt} >= ${t.orderedAt}`),
    check("orders_returned_after_strung", sql`${t.returnedAt} >= coalesce(${t.strungAt}, ${t.orderedAt})`),
    check("orders_paid_after_strung", sql`${t.paidAt} >= coalesce(${t.strungAt}, ${t.orderedAt})`),
    check("orders_receipt_number_form", sql`${t.receiptNumber} ~ '^[0-9]{4}-[0-9]{4,}$'`),
    check(
      "orders_strung_has_number",
      sql`case when ${t.isSelf} then ${t.receiptNumber} is null else ${t.strungAt} is null or ${t.receiptNumber} is not null end`,
    ),
  ],
);

/** Every change of a lifecycle date: who, from, to, when; written in the transaction of the change. */
export const orderStateAudit = pgTable(
  "order_state_audit",
  {
    stringerId: stringerId(),
    id: id().notNull(),
    orderId: uuid().notNull(),
    field: text({ enum: ["orderedAt", "strungAt", "returnedAt", "paidAt"] }).notNull(),
    from: calendarDate(),
    to: calendarDate(),
    changedByStringerId: uuid().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stringerId, t.id] }),
    foreignKey({
      columns: [t.stringerId, t.orderId],
      foreignColumns: [orders.stringerId, orders.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.changedByStringerId], foreignColumns: [stringers.id] }),
    index("order_state_audit_of_order").on(t.stringerId, t.orderId, t.at),
    check("order_state_audit_field", sql`${t.field} in ('orderedAt', 'strungAt', 'returnedAt', 'paidAt')`),
    check("order_state_audit_changes", sql`${t.from} is distinct from ${t.to}`),
  ],
);
