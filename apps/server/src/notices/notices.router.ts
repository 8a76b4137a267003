import { noticeListInputSchema, noticeListSchema, noticeReadInputSchema } from "@rbo/shared/notices/notice.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { countUnread, listNotices, readNotices } from "./notices.service.ts";

export const noticesRouter = router({
  list: stringerProcedure
    .input(noticeListInputSchema)
    .output(noticeListSchema)
    .query(({ ctx, input }) => listNotices(ctx, input)),
  unread: stringerProcedure
    .input(z.void())
    .output(z.int())
    .query(({ ctx }) => countUnread(ctx)),
  markRead: stringerProcedure
    .input(noticeReadInputSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => readNotices(ctx, input.id)),
});
