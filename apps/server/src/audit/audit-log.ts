import { type AuditLogRecord, listAuditLog, listAuditParties } from "@rbo/db/audit/audit-log.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { reachOf } from "@rbo/shared/audit/audit-action";
import type { AuditLog, AuditLogEntry, auditLogInputSchema } from "@rbo/shared/audit/audit-log.schema";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { bypassEntry } from "./bypass-entry.ts";

/** Every use of the bypass and every act of administration, newest first. The look itself is one of them. */
export async function readAuditLog(ctx: TenantContext, input: z.infer<typeof auditLogInputSchema>): Promise<AuditLog> {
  const { cursor, limit: _limit, ...filter } = input;
  const details = { filter, isFirstPage: !cursor };
  const entry = bypassEntry(ctx, { action: "audit.view", reason: "Audit log", details });
  return withBypass(ctx.deps.db, entry, async (tx) => {
    const { records, nextCursor } = await listAuditLog(tx, { ...input, timeZone: ctx.principal.timeZone });
    return { items: records.map(presentAuditEntry), nextCursor, ...(await listAuditParties(tx)) };
  });
}

export function presentAuditEntry({ entry, actorName, subjectName }: AuditLogRecord): AuditLogEntry {
  const { id, at, action, reason, actorStringerId, subjectStringerId, fromAddress, requestId, details } = entry;
  return {
    ...{ id, at, action, reason, fromAddress, requestId, details },
    reach: reachOf(action),
    actor: party(actorStringerId, actorName),
    subject: party(subjectStringerId, subjectName),
  };
}

const party = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });
