import { auditPageSchema } from "@rbo/shared/audit/audit.schema";
import { pageInputSchema } from "@rbo/shared/paging/page.schema";
import { router, stringerProcedure } from "../trpc/trpc.ts";
import { auditAboutMe } from "./audit-about-me.ts";

export const auditRouter = router({
  /** What others did with the signed-in stringer's data: who, when, why, and what was taken. */
  aboutMe: stringerProcedure
    .input(pageInputSchema)
    .output(auditPageSchema)
    .query(({ ctx, input }) => auditAboutMe(ctx, input)),
});
