import { inviteSchema } from "@rbo/shared/accounts/account.schema";
import { z } from "zod";
import { adminProcedure, router } from "../trpc/trpc.ts";
import { inviteStringer } from "./invite-stringer.ts";

export const stringersRouter = router({
  /** Makes the account and mails its one-time link; answers with it where mail is not set up. */
  invite: adminProcedure
    .input(inviteSchema)
    .output(z.object({ url: z.url().nullable() }))
    .mutation(({ ctx, input }) => inviteStringer(ctx, input)),
});
