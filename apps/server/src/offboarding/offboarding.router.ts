import {
  accountLeavingSchema,
  cancelOffboardingSchema,
  handOverSchema,
  ownLeavingSchema,
  startOffboardingSchema,
} from "@rbo/shared/offboarding/offboarding.schema";
import { stringerIdInputSchema } from "@rbo/shared/stringers/stringer-admin.schema";
import { z } from "zod";
import { adminProcedure, router, stringerProcedure } from "../trpc/trpc.ts";
import { cancelOffboarding } from "./cancel-offboarding.ts";
import { getLeaving, leavingStamp } from "./get-leaving.ts";
import { handOver } from "./hand-over.ts";
import { ownLeaving } from "./own-leaving.ts";
import { startOffboarding } from "./start-offboarding.ts";

export const offboardingRouter = router({
  get: adminProcedure
    .input(stringerIdInputSchema)
    .output(accountLeavingSchema)
    .query(({ ctx, input }) => getLeaving(ctx, input)),
  /** Differs as soon as `get` has something new to say. */
  stamp: adminProcedure
    .input(stringerIdInputSchema)
    .output(z.string().nullable())
    .query(({ ctx, input }) => leavingStamp(ctx, input)),
  start: adminProcedure
    .input(startOffboardingSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => startOffboarding(ctx, input)),
  handOver: adminProcedure
    .input(handOverSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => handOver(ctx, input)),
  cancel: adminProcedure
    .input(cancelOffboardingSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => cancelOffboarding(ctx, input)),
  /** The signed-in stringer's own leaving; null where they are not. */
  own: stringerProcedure
    .input(z.void())
    .output(ownLeavingSchema)
    .query(({ ctx }) => ownLeaving(ctx)),
});
