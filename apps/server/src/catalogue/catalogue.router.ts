import {
  catalogueListInputSchema,
  catalogueListSchema,
  gearPageSchema,
  gearRefSchema,
  submissionListSchema,
} from "@rbo/shared/catalogue/catalogue.schema";
import { catalogueImportReportSchema, catalogueImportSchema } from "@rbo/shared/catalogue/catalogue-import.schema";
import { pageInputSchema } from "@rbo/shared/paging/page.schema";
import { z } from "zod";
import { adminProcedure, router, stringerProcedure } from "../trpc/trpc.ts";
import { getGear } from "./get-gear.ts";
import { importCatalogue } from "./import-catalogue.ts";
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
  /** Adds rackets or strings of a CSV file to everyone's catalogue, or says what it would add. */
  import: adminProcedure
    .input(catalogueImportSchema)
    .output(catalogueImportReportSchema)
    .mutation(({ ctx, input }) => importCatalogue(ctx, input)),
});
