import { inviteSchema } from "@rbo/shared/accounts/account.schema";
import { z } from "zod";
import { adminProcedure, router } from "../trpc/trpc.ts";
import { inviteStringer } from "./invite-stringer.ts";

export const stringersRouter = router({
  /** Makes the account and answers with its one-time link, for the admin to hand over. */
  invite: adminProcedure
    .input(inviteSchema)
    .output(z.object({ url: z.url() }))
    .mutation(({ ctx, input }) => inviteStringer(ctx, input)),
});
