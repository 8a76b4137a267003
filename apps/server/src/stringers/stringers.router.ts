import { inviteSchema } from "@rbo/shared/accounts/account.schema";
import {
  accountChangeSchema,
  inviteLinkSchema,
  roleChangeSchema,
  stringerIdInputSchema,
  stringerListInputSchema,
  stringerListSchema,
} from "@rbo/shared/stringers/stringer-admin.schema";
import { z } from "zod";
import { adminProcedure, router } from "../trpc/trpc.ts";
import { changeRole } from "./change-role.ts";
import { deactivateStringer } from "./deactivate-stringer.ts";
import { inviteStringer } from "./invite-stringer.ts";
import { listStringers } from "./list-stringers.ts";
import { reactivateStringer } from "./reactivate-stringer.ts";
import { resendInvite } from "./resend-invite.ts";

export const stringersRouter = router({
  list: adminProcedure
    .input(stringerListInputSchema)
    .output(stringerListSchema)
    .query(({ ctx, input }) => listStringers(ctx, input)),
  /** Makes the account and mails its one-time link; answers with it where mail is not set up. */
  invite: adminProcedure
    .input(inviteSchema)
    .output(inviteLinkSchema)
    .mutation(({ ctx, input }) => inviteStringer(ctx, input)),
  resendInvite: adminProcedure
    .input(stringerIdInputSchema)
    .output(inviteLinkSchema)
    .mutation(({ ctx, input }) => resendInvite(ctx, input)),
  changeRole: adminProcedure
    .input(roleChangeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  deactivate: adminProcedure
    .input(accountChangeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => deactivateStringer(ctx, input)),
  reactivate: adminProcedure
    .input(accountChangeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => reactivateStringer(ctx, input)),
});
