import {
  changePasswordSchema,
  deviceSchema,
  linkInspectSchema,
  linkSchema,
  meSchema,
  passwordResetRequestSchema,
  publicInfoSchema,
  resetPasswordSchema,
  welcomeSchema,
} from "@rbo/shared/accounts/account.schema";
import { z } from "zod";
import { publicProcedure, router, stringerProcedure } from "../trpc/trpc.ts";
import { changePassword } from "./change-password.ts";
import { listDevices, signOutDevice } from "./devices.ts";
import { inspectLink } from "./links.ts";
import { presentMe } from "./present-me.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { signInByLink } from "./sign-in-by-link.ts";
import { welcome } from "./welcome.ts";

/** Signing in and out are plain HTTP, beside this; here is what a signed-in person or the holder of a link may do. */
export const authRouter = router({
  publicInfo: publicProcedure
    .input(z.void())
    .output(publicInfoSchema)
    .query(({ ctx }) => ({ isDemo: ctx.deps.isDemo, mailConfigured: ctx.deps.mailConfigured })),
  me: publicProcedure
    .input(z.void())
    .output(meSchema.nullable())
    .query(({ ctx }) => ctx.principal && presentMe(ctx.principal, ctx.deps)),
  inspectLink: publicProcedure
    .input(linkInspectSchema)
    .output(linkSchema)
    .query(({ ctx, input }) => inspectLink(ctx.deps, input.token)),
  welcome: publicProcedure
    .input(welcomeSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => welcome(ctx, input)),
  requestPasswordReset: publicProcedure
    .input(passwordResetRequestSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  resetPassword: publicProcedure
    .input(resetPasswordSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  signInByLink: publicProcedure
    .input(linkInspectSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => signInByLink(ctx, input)),
  changePassword: stringerProcedure
    .input(changePasswordSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  devices: stringerProcedure
    .input(z.void())
    .output(z.array(deviceSchema))
    .query(({ ctx }) => listDevices(ctx)),
  signOutDevice: stringerProcedure
    .input(z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.void())
    .mutation(({ ctx, input }) => signOutDevice(ctx, input.id)),
});
