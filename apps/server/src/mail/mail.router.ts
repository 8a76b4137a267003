import { mailHealthSchema } from "@rbo/shared/mail/mail-line.schema";
import { mailLogInputSchema, mailLogSchema, sendAgainSchema } from "@rbo/shared/mail/mail-log.schema";
import { testMailSchema } from "@rbo/shared/mail/test-mail.schema";
import { z } from "zod";
import { adminProcedure, router } from "../trpc/trpc.ts";
import { getMailHealth, tryMailNow } from "./mail-health.ts";
import { listMails } from "./mail-log.ts";
import { sendMailAgain } from "./send-mail-again.ts";
import { askForTestMail, findTestMail } from "./test-mail.ts";

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
  /** Sends one mail of some stringer's once more, as a new one. */
  sendAgain: adminProcedure
    .input(sendAgainSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => sendMailAgain(ctx, input)),
  /** Mails a test to whoever asks, by the way every mail takes. */
  sendTest: adminProcedure
    .input(z.void())
    .output(testMailSchema)
    .mutation(({ ctx }) => askForTestMail(ctx)),
  /** What became of it. */
  testMail: adminProcedure
    .input(z.void())
    .output(testMailSchema)
    .query(({ ctx }) => findTestMail(ctx)),
});
