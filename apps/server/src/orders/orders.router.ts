import { idSchema } from "@rbo/shared/ids/id";
import {
  dashboardSchema,
  orderClearDateSchema,
  orderCreateSchema,
  orderListInputSchema,
  orderListSchema,
  orderSchema,
  orderSetDateSchema,
  orderTemplateInputSchema,
  orderTemplateSchema,
  orderUpdateSchema,
  orderYearsSchema,
} from "@rbo/shared/orders/order.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { createOrder } from "./create-order.ts";
import { getDashboard, getOrder, getOrderTemplate, getOrderYears, listOrders } from "./orders.service.ts";
import {
  clearOrderPaid,
  clearOrderReturned,
  clearOrderStrung,
  markOrderPaid,
  markOrderReturned,
  markOrderStrung,
  setOrdered,
} from "./set-order-date.ts";
import { updateOrder } from "./update-order.ts";

const setsDate = stringerProcedure.input(orderSetDateSchema).output(orderSchema);
const clearsDate = stringerProcedure.input(orderClearDateSchema).output(orderSchema);

export const ordersRouter = router({
  dashboard: stringerProcedure
    .input(z.void())
    .output(dashboardSchema)
    .query(({ ctx }) => getDashboard(ctx)),
  list: stringerProcedure
    .input(orderListInputSchema)
    .output(orderListSchema)
    .query(({ ctx, input }) => listOrders(ctx, input)),
  years: stringerProcedure
    .input(z.void())
    .output(orderYearsSchema)
    .query(({ ctx }) => getOrderYears(ctx)),
  get: stringerProcedure
    .input(z.object({ id: idSchema }))
    .output(orderSchema)
    .query(({ ctx, input }) => getOrder(ctx, input.id)),
  template: stringerProcedure
    .input(orderTemplateInputSchema)
    .output(orderTemplateSchema)
    .query(({ ctx, input }) => getOrderTemplate(ctx, input)),
  create: stringerProcedure
    .input(orderCreateSchema)
    .output(orderSchema)
    .mutation(({ ctx, input }) => createOrder(ctx, input)),
  update: stringerProcedure
    .input(orderUpdateSchema)
    .output(orderSchema)
    .mutation(({ ctx, input }) => updateOrder(ctx, input)),
  setOrdered: setsDate.mutation(({ ctx, input }) => setOrdered(ctx, input)),
  markStrung: setsDate.mutation(({ ctx, input }) => markOrderStrung(ctx, input)),
  markReturned: setsDate.mutation(({ ctx, input }) => markOrderReturned(ctx, input)),
  markPaid: setsDate.mutation(({ ctx, input }) => markOrderPaid(ctx, input)),
  clearStrung: clearsDate.mutation(({ ctx, input }) => clearOrderStrung(ctx, input)),
  clearReturned: clearsDate.mutation(({ ctx, input }) => clearOrderReturned(ctx, input)),
  clearPaid: clearsDate.mutation(({ ctx, input }) => clearOrderPaid(ctx, input)),
});
