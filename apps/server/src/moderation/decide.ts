import { decideSubmission, findSubmissionSubject, type SubmissionRow } from "@rbo/db/moderation/submissions.repo";
import { insertNotice } from "@rbo/db/notices/notices.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { AuditAction } from "@rbo/shared/audit/audit-action";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { SubmissionDecidedFacts } from "@rbo/shared/notices/notice.schema";
import { bypassEntry } from "../audit/bypass-entry.ts";
import type { TenantContext } from "../trpc/context.ts";

/** The suggested row: exactly one of the two, and whose it is. */
export type Suggested = Pick<SubmissionRow, "racketId" | "stringId" | "submittedByStringerId">;

type Verdict = {
  action: AuditAction;
  status: SubmissionDecidedFacts["status"];
  /** Why it was rejected. */
  reason: string | null;
  details?: Record<string, unknown>;
  /** What the decision does to the row; answers with what that is called from now on, where it is otherwise, or null. */
  carryOut(tx: BypassTx, suggested: Suggested): Promise<string | null>;
};

/**
 * Decides one suggestion, in one audited transaction with what comes of it and the notice to whoever made it. Decided
 * twice at once it is decided once. Throws `not_found`, `already_decided`.
 */
export async function decide(ctx: TenantContext, id: string, verdict: Verdict): Promise<void> {
  const subject = await withTenant(ctx.deps.db, ctx.scope, (tx) => findSubmissionSubject(tx, id));
  if (!subject) throw new DomainError("not_found", { field: "id" });
  const { submitterId, kind, name } = subject;
  const entry = bypassEntry(ctx, {
    action: verdict.action,
    reason: verdict.reason ?? "Moderation",
    subjectStringerId: submitterId,
    details: { submissionId: id, kind, name, ...verdict.details },
  });
  await withBypass(ctx.deps.db, entry, async (tx) => {
    const now = ctx.deps.clock.now();
    const { status, reason } = verdict;
    const decision = { status, reason, reviewedByAdminId: ctx.stringerId, reviewedAt: now };
    const suggested = await decideSubmission(tx, id, decision);
    if (!suggested) throw new DomainError("already_decided");
    const into = await verdict.carryOut(tx, suggested);
    const facts: SubmissionDecidedFacts = { kind, name: into ? `${name} → ${into}` : name, status, reason };
    const to = { stringerId: submitterId, id: newId(), createdAt: now };
    await insertNotice(tx, { ...to, kind: "submission_decided", facts });
  });
}
