import { suggestGearSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { suggestGear } from "./suggest-gear.ts";

export const catalogueRouter = router({
  suggest: stringerProcedure
    .input(suggestGearSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => suggestGear(ctx, input)),
});
