import { countUnsentReceipts } from "@rbo/db/mail/mails.repo";
import { countOpenOrders, listOrders as listOrderRecords } from "@rbo/db/orders/order-list.repo";
import { findLatestOrderOfClient } from "@rbo/db/orders/orders.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import type {
  Dashboard,
  Order,
  OrderListItem,
  orderListInputSchema,
  orderTemplateInputSchema,
  orderTemplateSchema,
} from "@rbo/shared/orders/order.schema";
import type { z } from "zod";
import { existingClient } from "../clients/clients.service.ts";
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
  const page = await withTenant(ctx.deps.db, ctx.scope, (tx) => listOrderRecords(tx, input));
  return { items: page.records.map(presentOrderListItem), nextCursor: page.nextCursor };
}

/** What *same again* starts from: the order asked for, or the client's newest; null where the client has none. */
export async function getOrderTemplate(
  ctx: TenantContext,
  input: z.infer<typeof orderTemplateInputSchema>,
): Promise<z.infer<typeof orderTemplateSchema>> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    if (input.orderId) return presentOrder(await existingOrder(tx, input.orderId));
    if (!input.clientId) return null;
    await existingClient(tx, input.clientId);
    const latest = await findLatestOrderOfClient(tx, input.clientId);
    return latest && presentOrder(latest);
  });
}

const queueLength = 20;

/** The first screen: the open queue oldest first, what was done last, and which receipts need a look. */
export async function getDashboard(ctx: TenantContext): Promise<Dashboard> {
  return withTenant(ctx.deps.db, ctx.scope, async (tx) => {
    const { currency } = await ownStringer(tx);
    const [open, ordered, strung, unpaid, recent, mail] = await Promise.all([
      countOpenOrders(tx, currency),
      listOrderRecords(tx, { state: "ordered", limit: queueLength, order: "oldest" }),
      listOrderRecords(tx, { state: "to_collect", limit: queueLength, order: "oldest" }),
      listOrderRecords(tx, { state: "unpaid", limit: queueLength, order: "oldest" }),
      listOrderRecords(tx, { limit: 8 }),
      countUnsentReceipts(tx),
    ]);
    const items = (page: { records: Parameters<typeof presentOrderListItem>[0][] }) =>
      page.records.map(presentOrderListItem);
    return {
      counts: { ordered: open.ordered, strung: open.toCollect, unpaid: open.unpaid },
      unpaidMinor: open.unpaidMinor,
      currency,
      ordered: items(ordered),
      strung: items(strung),
      unpaid: items(unpaid),
      recent: items(recent),
      mail: { configured: ctx.deps.mailConfigured, ...mail },
    };
  });
}
