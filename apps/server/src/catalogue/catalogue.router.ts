import {
  catalogueListInputSchema,
  catalogueListSchema,
  gearPageSchema,
  gearRefSchema,
  submissionListSchema,
} from "@rbo/shared/catalogue/catalogue.schema";
import { pageInputSchema } from "@rbo/shared/paging/page.schema";
import { z } from "zod";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { getGear } from "./get-gear.ts";
import { listCatalogue } from "./list-catalogue.ts";
import { listSubmissions } from "./list-submissions.ts";
import { suggestGear } from "./suggest-gear.ts";

export const catalogueRouter = router({
  list: stringerProcedure
    .input(catalogueListInputSchema)
    .output(catalogueListSchema)
    .query(({ ctx, input }) => listCatalogue(ctx, input)),
  get: stringerProcedure
    .input(gearRefSchema)
    .output(gearPageSchema)
    .query(({ ctx, input }) => getGear(ctx, input)),
  suggest: stringerProcedure
    .input(gearRefSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => suggestGear(ctx, input)),
  submissions: stringerProcedure
    .input(pageInputSchema)
    .output(submissionListSchema)
    .query(({ ctx, input }) => listSubmissions(ctx, input)),
});
