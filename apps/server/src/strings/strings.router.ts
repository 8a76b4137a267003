import { gearSchema, stringUpdateSchema } from "@rbo/shared/catalogue/catalogue.schema";
import { racketStringSchema, stringCreateSchema, stringSearchSchema } from "@rbo/shared/strings/string.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { createString, searchStrings } from "./strings.service.ts";
import { updateString } from "./update-string.ts";

export const stringsRouter = router({
  search: stringerProcedure
    .input(stringSearchSchema)
    .output(z.array(racketStringSchema))
    .query(({ ctx, input }) => searchStrings(ctx, input)),
  create: stringerProcedure
    .input(stringCreateSchema)
    .output(racketStringSchema)
    .mutation(({ ctx, input }) => createString(ctx, input)),
  update: stringerProcedure
    .input(stringUpdateSchema)
    .output(gearSchema)
    .mutation(({ ctx, input }) => updateString(ctx, input)),
});
