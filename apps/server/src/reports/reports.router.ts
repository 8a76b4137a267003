import { reportInputSchema, reportSchema } from "@rbo/shared/reports/report.schema";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { getReport } from "./get-report.ts";

export const reportsRouter = router({
  get: stringerProcedure
    .input(reportInputSchema)
    .output(reportSchema)
    .query(({ ctx, input }) => getReport(ctx, input)),
});
