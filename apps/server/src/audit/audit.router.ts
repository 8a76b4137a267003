import { auditPageSchema } from "@rbo/shared/audit/audit.schema";
import { auditLogInputSchema, auditLogSchema } from "@rbo/shared/audit/audit-log.schema";
import { pageInputSchema } from "@rbo/shared/paging/page.schema";
import { adminProcedure, router, stringerProcedure } from "../trpc/trpc.ts";
import { auditAboutMe } from "./audit-about-me.ts";
import { readAuditLog } from "./audit-log.ts";

export const auditRouter = router({
  /** What others did with the signed-in stringer's data: who, when, why, and what was taken. */
  aboutMe: stringerProcedure
    .input(pageInputSchema)
    .output(auditPageSchema)
    .query(({ ctx, input }) => auditAboutMe(ctx, input)),
  /** Who did what, to whom, why, when, from where; the file of the same is `GET /audit.json`. */
  list: adminProcedure
    .input(auditLogInputSchema)
    .output(auditLogSchema)
    .query(({ ctx, input }) => readAuditLog(ctx, input)),
});
