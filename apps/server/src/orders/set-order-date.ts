import { withdrawMailsOfOrder } from "@rbo/db/mail/mails.repo";
import type { OrderRow } from "@rbo/db/orders/order-record";
import { insertStateAudit, lockOrder, updateOrder } from "@rbo/db/orders/orders.repo";
import { takeReceiptCount } from "@rbo/db/receipts/receipts.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import { type CalendarDate, todayIn } from "@rbo/shared/dates/calendar-date";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { Order } from "@rbo/shared/orders/order.schema";
import { type OrderDateField, orderDatesFault } from "@rbo/shared/orders/order-dates";
import { receiptNumber } from "@rbo/shared/receipts/receipt-number";
import { queueReceipt } from "../receipts/queue-receipt.ts";
import { refreshQueuedReceipt } from "../receipts/refresh-queued-receipt.ts";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { existingOrder, readOrder } from "./present-order.ts";

type ClearInput = { id: string; was?: CalendarDate | null | undefined };
type DateInput = ClearInput & { on: CalendarDate | null };

/** Today where no day is given; a second tap changes nothing. */
export const setOrdered = (ctx: TenantContext, input: DateInput) => setOrderDate(ctx, "orderedAt", input);
export const markOrderReturned = (ctx: TenantContext, input: DateInput) => setOrderDate(ctx, "returnedAt", input);
export const markOrderPaid = (ctx: TenantContext, input: DateInput) => setOrderDate(ctx, "paidAt", input);

/**
 * The racket is strung: takes the receipt number and owes the client the receipt, all in one transaction, so that an
 * answer to the stringer means number and mail are kept whatever happens next.
 */
export const markOrderStrung = (ctx: TenantContext, input: DateInput) => setOrderDate(ctx, "strungAt", input);

/** Takes *strung* back: a receipt not yet sent is withdrawn; the number is kept for when it is strung again. */
export const clearOrderStrung = (ctx: TenantContext, input: ClearInput) => clearOrderDate(ctx, "strungAt", input);
export const clearOrderReturned = (ctx: TenantContext, input: ClearInput) => clearOrderDate(ctx, "returnedAt", input);
export const clearOrderPaid = (ctx: TenantContext, input: ClearInput) => clearOrderDate(ctx, "paidAt", input);

async function setOrderDate(ctx: TenantContext, field: OrderDateField, input: DateInput): Promise<Order> {
  return changeDate(ctx, field, input, (order, today) => {
    if (input.on && field !== "orderedAt" && input.on > today)
      throw new DomainError("strung_date_in_future", { field: "on" });
    return input.on ?? order[field] ?? today;
  });
}

async function clearOrderDate(ctx: TenantContext, field: OrderDateField, input: ClearInput): Promise<Order> {
  return changeDate(ctx, field, input, (order) => {
    if (field === "strungAt" && !order.isSelf && (order.returnedAt || order.paidAt)) {
      throw new DomainError("strung_before_clearing_later_dates");
    }
    return null;
  });
}

/** The one way a lifecycle date changes: rule, row, audit and what follows for the receipt, in one transaction. */
async function changeDate(
  ctx: TenantContext,
  field: OrderDateField,
  { id, was }: ClearInput,
  choose: (order: OrderRow, today: CalendarDate) => CalendarDate | null,
): Promise<Order> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const now = ctx.deps.clock.now();
    const stringer = await ownStringer(tx);
    const order = await lockOrder(tx, id);
    if (!order) throw new DomainError("not_found", { field: "id" });
    const from = order[field];
    const to = choose(order, todayIn(stringer.timeZone, now));
    if (from === to) return readOrder(tx, ctx.deps, stringer, id);
    if (was !== undefined && was !== from) throw new DomainError("stale", { field: "was" });
    const fault = orderDatesFault({ ...order, [field]: to }, order);
    if (fault) throw new DomainError(fault.code, { field: fault.field });

    const number = await numberFor(tx, order, field, to);
    await updateOrder(tx, id, { [field]: to, ...(number ? { receiptNumber: number } : {}) }, now);
    await insertStateAudit(tx, [
      { id: newId(), orderId: id, field, from, to, changedByStringerId: ctx.principal.stringerId, at: now },
    ]);
    if (field === "strungAt" && to === null) await withdrawMailsOfOrder(tx, id, "undone", now);
    if (field === "strungAt" && to !== null) {
      const cause = { deps: ctx.deps, stringer, record: await existingOrder(tx, id), now };
      await (from === null ? queueReceipt(tx, cause) : refreshQueuedReceipt(tx, cause));
    }
    return readOrder(tx, ctx.deps, stringer, id);
  });
}

/** A client job's number, taken once, in the year of its first strung date. Null where none is due. */
async function numberFor(
  tx: TenantTx,
  order: OrderRow,
  field: OrderDateField,
  to: CalendarDate | null,
): Promise<string | null> {
  if (field !== "strungAt" || to === null || order.isSelf || order.receiptNumber) return null;
  const year = Number(to.slice(0, 4));
  return receiptNumber(year, await takeReceiptCount(tx, year));
}
