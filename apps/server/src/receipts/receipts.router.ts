import { idSchema } from "@rbo/shared/ids/id";
import { orderSchema } from "@rbo/shared/orders/order.schema";
import { receiptPreviewSchema } from "@rbo/shared/receipts/receipt-preview.schema";
import { receiptLookSchema } from "@rbo/shared/settings/settings.schema";
import { optionalEmailSchema } from "@rbo/shared/text/text.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { previewReceipt } from "./preview-receipt.ts";
import { resendReceipt } from "./receipts.service.ts";

export const receiptsRouter = router({
  preview: stringerProcedure
    .input(receiptLookSchema)
    .output(receiptPreviewSchema)
    .query(({ ctx, input }) => previewReceipt(ctx, input)),
  resend: stringerProcedure
    .input(z.object({ orderId: idSchema, to: optionalEmailSchema }))
    .output(orderSchema)
    .mutation(({ ctx, input }) => resendReceipt(ctx, input)),
});
