import { findSelfClient } from "@rbo/db/clients/clients.repo";
import { countOpenOrders, findOrderYears, listOrders as listOrderRecords } from "@rbo/db/orders/order-list.repo";
import { findLatestOrderOfClient } from "@rbo/db/orders/orders.repo";
import { tenantReads } from "@rbo/db/tenancy/reads";
import { withTenant } from "@rbo/db/tenancy/transactions";
import type {
  Dashboard,
  Order,
  OrderListItem,
  orderListInputSchema,
  orderTemplateInputSchema,
  orderTemplateSchema,
  orderYearsSchema,
} from "@rbo/shared/orders/order.schema";
import type { z } from "zod";
import { existingClient } from "../clients/clients.service.ts";
import { dashboardMail } from "../mail/dashboard-mail.ts";
import { ownStringer } from "../settings/settings.service.ts";
import type { TenantContext } from "../trpc/context.ts";
import { existingOrder, presentOrder, presentOrderListItem, readOrder } from "./present-order.ts";

export async function getOrder(ctx: TenantContext, id: string): Promise<Order> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => readOrder(tx, ctx.deps, await ownStringer(tx), id));
}

export async function listOrders(
  ctx: TenantContext,
  input: z.infer<typeof orderListInputSchema>,
): Promise<{ items: OrderListItem[]; nextCursor: string | null }> {
  const page = await listOrderRecords(tenantReads(ctx.deps.db, ctx.scope), input);
  return {
    items: page.records.map((record) => presentOrderListItem(record, ctx.principal)),
    nextCursor: page.nextCursor,
  };
}

/** Which years the list can be narrowed to. */
export async function getOrderYears(ctx: TenantContext): Promise<z.infer<typeof orderYearsSchema>> {
  return withTenant(ctx.deps.db, ctx.scope, findOrderYears);
}

/** What *same again* starts from: the order asked for, or the newest of the client or of the stringer; null without. */
export async function getOrderTemplate(
  ctx: TenantContext,
  input: z.infer<typeof orderTemplateInputSchema>,
): Promise<z.infer<typeof orderTemplateSchema>> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    if (input.orderId) return presentOrder(await existingOrder(tx, input.orderId));
    const client = input.isSelf
      ? await findSelfClient(tx)
      : input.clientId && (await existingClient(tx, input.clientId));
    if (!client) return null;
    const latest = await findLatestOrderOfClient(tx, client.profile.id);
    return latest && presentOrder(latest);
  });
}

const queueLength = 20;
const recentLength = 8;

/** The first screen: the open queue oldest first, what was done last, and which receipts need a look. */
export async function getDashboard(ctx: TenantContext): Promise<Dashboard> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const { currency } = await ownStringer(tx);
    const queue = async (state: "ordered" | "to_collect" | "owed") => {
      const { records } = await listOrderRecords(tx, { state, limit: queueLength, order: "oldest" });
      return records.map((record) => presentOrderListItem(record, ctx.principal));
    };
    const [{ unpaidMinor, ...counts }, ordered, toCollect, owed, recent, mail] = await Promise.all([
      countOpenOrders(tx, currency),
      queue("ordered"),
      queue("to_collect"),
      queue("owed"),
      listOrderRecords(tx, { limit: recentLength }),
      dashboardMail(tx, ctx.deps),
    ]);
    return {
      counts,
      unpaidMinor,
      currency,
      ordered,
      toCollect,
      owed,
      recent: recent.records.map((record) => presentOrderListItem(record, ctx.principal)),
      mail,
    };
  });
}
