import { type AuditRow, auditOfSubject } from "@rbo/db/audit/audit.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { type AuditPage, auditDetailsSchema } from "@rbo/shared/audit/audit.schema";
import type { pageInputSchema } from "@rbo/shared/paging/page.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";

/** The rows of the audit log that are about the signed-in stringer, newest first. */
export async function auditAboutMe(ctx: TenantContext, input: z.infer<typeof pageInputSchema>): Promise<AuditPage> {
  const page = await withTenant(ctx.deps.db, ctx.scope, (tx) => auditOfSubject(tx, input));
  return { entries: page.rows.map(presentEntry), nextCursor: page.nextCursor };
}

const presentEntry = (row: AuditRow): AuditPage["entries"][number] => {
  const { id, at, action, reason, actorStringerId, details } = row;
  return {
    ...{ id, at: at.toISOString(), action, reason, isConsole: actorStringerId === null },
    ...auditDetailsSchema.parse(details),
  };
};
