import { insertNotice } from "@rbo/db/notices/notices.repo";
import { findStringerById } from "@rbo/db/stringers/stringers.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import { withAuth } from "@rbo/db/tenancy/transactions";
import { type BypassEntry, type BypassTx, bypassWithin, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { AuditDetails, ExportTaken } from "@rbo/shared/audit/audit.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { ExportFormat } from "@rbo/shared/exports/export-format";
import { newId } from "@rbo/shared/ids/id";
import type { DataExportedFacts } from "@rbo/shared/notices/notice.schema";
import { auditedScopeOf } from "../auth/scope-of.ts";
import { type ExportDeps, type OpenedExport, openExport } from "./export.service.ts";
import { meterExport } from "./meter-export.ts";

/** Whose data, why, and who takes it: an administrator with a request, or nobody named at the server's console. */
export type Taking = Pick<BypassEntry, "actorStringerId" | "requestId" | "fromAddress"> & {
  subjectId: string;
  reason: string;
  by: AuditDetails["by"];
};

/**
 * An export of somebody else's data: signed in the audit log, and that committed, before anything of theirs is read;
 * then the export as its owner has it; and when it is over, a second row with what was taken. Throws `not_found`.
 */
export async function openSignedExport(
  deps: ExportDeps,
  { subjectId, by, ...taking }: Taking,
  format: ExportFormat,
): Promise<OpenedExport> {
  const details = { by, format };
  const entry = { ...taking, subjectStringerId: subjectId };
  const { auditId, scope } = await signBeginning(deps, entry, details);
  const signEnd = (taken: Omit<ExportTaken, "beganAs">) =>
    signEnding(deps, entry, { ...details, taken: { ...taken, beganAs: auditId } });
  const opened = await openExport({ deps, scope }, format).catch(async (error: unknown) => {
    await signEnd({ outcome: "failed", bytes: 0, sha256: null, counts: null });
    throw error;
  });
  const { body, ended } = meterExport(opened.body);
  const closed = ended.then(async (taken) => {
    const counts = await opened.closed;
    await signEnd({ ...taken, counts: taken.outcome === "complete" ? counts : null });
    return counts;
  });
  return { fileName: opened.fileName, body, closed };
}

type Entry = Omit<BypassEntry, "action" | "details" | "subjectStringerId"> & { subjectStringerId: string };
type Details = Partial<AuditDetails>;

async function signBeginning(
  { db, clock }: ExportDeps,
  entry: Entry,
  details: { by: AuditDetails["by"]; format: ExportFormat },
): Promise<{ auditId: string; scope: StringerScope }> {
  return withAuth(db, async (tx) => {
    const subject = await findStringerById(tx, entry.subjectStringerId);
    if (!subject) throw new DomainError("not_found", { field: "as_stringer" });
    const signed = { ...entry, action: "export.as_stringer", details } as const;
    const auditId = await bypassWithin(tx, signed, async (bypass) => {
      const facts = { adminName: details.by?.name ?? null, format: details.format, reason: entry.reason };
      await noticeExport(bypass, subject.id, facts, clock.now());
      return bypass.auditId;
    });
    return { auditId, scope: auditedScopeOf(subject.id) };
  });
}

/** Whose data it is hears of it, whether or not the download then ends well. */
function noticeExport(tx: BypassTx, stringerId: string, facts: DataExportedFacts, createdAt: Date): Promise<void> {
  return insertNotice(tx, { stringerId, id: newId(), kind: "data_exported", facts, createdAt });
}

/** Nobody waits for this row any more: what can't be written stands in the server's log in full. */
async function signEnding({ db, log }: ExportDeps, entry: Entry, details: Details): Promise<void> {
  const signed = { ...entry, action: "export.as_stringer_ended", details } as const;
  await withBypass(db, signed, async () => undefined).catch((error: unknown) =>
    log.error({ err: error, ...signed }, "export for another: its end could not be signed"),
  );
}
