import { settingsSchema, settingsUpdateSchema } from "@rbo/shared/settings/settings.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { getSettings, updateSettings } from "./settings.service.ts";

export const settingsRouter = router({
  get: stringerProcedure
    .input(z.void())
    .output(settingsSchema)
    .query(({ ctx }) => getSettings(ctx)),
  update: stringerProcedure
    .input(settingsUpdateSchema)
    .output(settingsSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx, input)),
});
