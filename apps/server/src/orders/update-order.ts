import { keepClientOfOrder } from "@rbo/db/clients/clients.repo";
import { lockOrder, updateOrder as updateOrderRow } from "@rbo/db/orders/orders.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { Order, OrderUpdate } from "@rbo/shared/orders/order.schema";
import { refreshQueuedReceipt } from "../receipts/refresh-queued-receipt.ts";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { orderSetupRow } from "./order-setup-row.ts";
import { existingOrder, readOrder } from "./present-order.ts";

/**
 * Changes what a job says; its dates have verbs of their own. Prices stay editable for ever: where something printed
 * changes, the receipt becomes out of date, and what was sent stays as it was (domain: Order rules). One that is still
 * to go goes as the job reads now.
 */
export async function updateOrder(ctx: TenantContext, input: OrderUpdate): Promise<Order> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const stringer = await ownStringer(tx);
    // A racket that is typed in names the client, who is taken before the job.
    if (input.newRacket) await keepClientOfOrder(tx, input.id);
    const order = await lockOrder(tx, input.id);
    if (!order) throw new DomainError("not_found", { field: "id" });
    if (order.revision !== input.revision) throw new DomainError("stale");
    const row = await orderSetupRow(tx, input, order.clientProfileId);
    const now = ctx.deps.clock.now();
    await updateOrderRow(tx, order.id, row, now);
    await refreshQueuedReceipt(tx, { deps: ctx.deps, stringer, record: await existingOrder(tx, order.id), now });
    return readOrder(tx, ctx.deps, stringer, order.id);
  });
}
