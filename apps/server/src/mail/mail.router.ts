import { mailHealthSchema } from "@rbo/shared/mail/mail-line.schema";
import { mailLogInputSchema, mailLogSchema } from "@rbo/shared/mail/mail-log.schema";
import { z } from "zod";
import { adminProcedure, router } from "../trpc/trpc.ts";
import { getMailHealth, tryMailNow } from "./mail-health.ts";
import { listMails } from "./mail-log.ts";

export const mailRouter = router({
  /** Whether mail goes out, why not, and how near the caps are. */
  health: adminProcedure
    .input(z.void())
    .output(mailHealthSchema)
    .query(({ ctx }) => getMailHealth(ctx)),
  /** Every mail of every stringer, with its state and the relay's last answer. */
  list: adminProcedure
    .input(mailLogInputSchema)
    .output(mailLogSchema)
    .query(({ ctx, input }) => listMails(ctx, input)),
  /** Tries a stopped line at once instead of at its next time. */
  tryNow: adminProcedure
    .input(z.void())
    .output(mailHealthSchema)
    .mutation(({ ctx }) => tryMailNow(ctx)),
});
