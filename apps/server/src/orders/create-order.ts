import { findOrder, insertOrder, insertStateAudit } from "@rbo/db/orders/orders.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import { todayIn } from "@rbo/shared/dates/calendar-date";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { Order, OrderCreate } from "@rbo/shared/orders/order.schema";
import { orderDatesFault } from "@rbo/shared/orders/order-dates";
import { addClient } from "../clients/add-client.ts";
import { keptClient } from "../clients/clients.service.ts";
import { ensureSelfClient } from "../clients/ensure-self-client.ts";
import { RepeatedSave, saveOnce } from "../errors/repeated-save.ts";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { orderSetupRow } from "./order-setup-row.ts";
import { readOrder } from "./present-order.ts";

/**
 * Books a job, with the client, racket and strings typed in place, in one transaction. The same id saved twice, also at
 * once, is one job.
 */
export async function createOrder(ctx: TenantContext, input: OrderCreate): Promise<Order> {
  const id = input.id ?? newId();
  return saveOnce(() => withTenant(ctx.deps.db, ctx.scope, (tx) => bookOrder(tx, ctx, id, input)));
}

async function bookOrder(tx: TenantTx, ctx: TenantContext, id: string, input: OrderCreate): Promise<Order> {
  const stringer = await ownStringer(tx);
  if (await findOrder(tx, id)) return readOrder(tx, ctx.deps, stringer, id);
  const now = ctx.deps.clock.now();
  const today = todayIn(stringer.timeZone, now);
  const orderedAt = input.orderedAt ?? (input.isSelf ? null : today);
  const dates = { orderedAt, strungAt: null, returnedAt: null, paidAt: null };
  const fault = orderDatesFault(dates, input);
  if (fault) throw new DomainError(fault.code, { field: fault.field });

  const clientProfileId = await clientOf(tx, stringer, input);
  const isNew = await insertOrder(tx, {
    id,
    clientProfileId,
    isSelf: input.isSelf,
    currency: stringer.currency,
    ...(await orderSetupRow(tx, input, clientProfileId)),
    orderedAt,
    createdAt: now,
    updatedAt: now,
  });
  if (!isNew) throw new RepeatedSave();
  if (orderedAt) {
    const change = { field: "orderedAt", from: null, to: orderedAt } as const;
    await insertStateAudit(tx, [
      { id: newId(), orderId: id, ...change, changedByStringerId: ctx.principal.stringerId, at: now },
    ]);
  }
  return readOrder(tx, ctx.deps, stringer, id);
}

async function clientOf(tx: TenantTx, stringer: StringerRow, input: OrderCreate): Promise<string> {
  if (input.isSelf) return ensureSelfClient(tx, stringer);
  if (input.newClient) return addClient(tx, input.newClient);
  if (!input.clientId) throw new DomainError("bad_request", { field: "clientId" });
  const { profile } = await keptClient(tx, input.clientId);
  if (profile.isSelfForStringer) throw new DomainError("bad_request", { field: "clientId" });
  return profile.id;
}
