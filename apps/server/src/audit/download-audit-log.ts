import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { auditLogPages } from "@rbo/db/audit/audit-log.repo";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { AuditFilter } from "@rbo/shared/audit/audit-log.schema";
import { createExportSpool } from "../exports/export-spool.ts";
import type { TenantContext } from "../trpc/context.ts";
import { presentAuditEntry } from "./audit-log.ts";
import { bypassEntry } from "./bypass-entry.ts";

/**
 * Opens the log as one JSON document, newest first, read at the database's pace and handed over at the reader's. That it was asked for is signed and
 * committed before anything is read; a second row tells that it was read to the end.
 */
export async function openAuditDownload(ctx: TenantContext, filter: AuditFilter): Promise<Readable> {
  await withBypass(ctx.deps.db, entryOf(ctx, filter, "asked"), async () => undefined);
  const body = createExportSpool(ctx.deps.spoolDir);
  return new Promise((resolve, reject) => {
    withBypass(ctx.deps.db, entryOf(ctx, filter, "read"), async (tx) => {
      resolve(body);
      await pipeline(writeAuditLog(tx, ctx, filter), body);
    }).catch((error: unknown) => {
      // Once it is resolved it is `body` that breaks off and tells the reader.
      body.destroy(error instanceof Error ? error : new Error(String(error)));
      reject(error);
    });
  });
}

const entryOf = (ctx: TenantContext, filter: AuditFilter, step: "asked" | "read") =>
  bypassEntry(ctx, { action: "audit.download", reason: "Download of the audit log", details: { step, filter } });

async function* writeAuditLog(tx: BypassTx, ctx: TenantContext, filter: AuditFilter): AsyncGenerator<string> {
  const takenAt = ctx.deps.clock.now().toISOString();
  yield `{"taken_at":${JSON.stringify(takenAt)},"filter":${JSON.stringify(filter)},"entries":[`;
  let separator = "\n";
  for await (const records of auditLogPages(tx, { ...filter, timeZone: ctx.principal.timeZone })) {
    const lines = records.map((record) => JSON.stringify(entryJson(presentAuditEntry(record))));
    yield separator + lines.join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}

/** Named as the other downloads name things. */
function entryJson(entry: ReturnType<typeof presentAuditEntry>) {
  const { id, at, action, reach, reason, actor, subject, fromAddress, requestId, details } = entry;
  return { id, at, action, reach, reason, actor, subject, from_address: fromAddress, request_id: requestId, details };
}
