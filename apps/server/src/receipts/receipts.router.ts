import { idSchema } from "@rbo/shared/ids/id";
import { orderSchema } from "@rbo/shared/orders/order.schema";
import { optionalEmailSchema } from "@rbo/shared/text/text.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { resendReceipt } from "./receipts.service.ts";

export const receiptsRouter = router({
  resend: stringerProcedure
    .input(z.object({ orderId: idSchema, to: optionalEmailSchema }))
    .output(orderSchema)
    .mutation(({ ctx, input }) => resendReceipt(ctx, input)),
});
