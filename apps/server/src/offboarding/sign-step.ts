import type { LeasedOffboarding } from "@rbo/db/offboarding/offboarding-work.repo";
import { findStringerById } from "@rbo/db/stringers/stringers.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import type { BypassEntry } from "@rbo/db/tenancy/with-bypass";
import type { AuditAction } from "@rbo/shared/audit/audit-action";
import type { OffboardingDeps } from "./offboarding-deps.ts";

/** What a step of a leaving is signed with: a server does it, in the name of whoever ordered it. */
export async function stepEntry(
  { db }: OffboardingDeps,
  leased: LeasedOffboarding,
  action: AuditAction,
): Promise<BypassEntry> {
  const actorStringerId = leased.handedOverBy ?? leased.startedBy;
  const actor = await withAuth(db, (tx) => findStringerById(tx, actorStringerId));
  const by = actor && { name: actor.displayName, email: actor.email };
  return {
    ...{ action, actorStringerId, subjectStringerId: leased.stringerId, reason: leased.reason },
    details: { by, offboardingId: leased.id },
  };
}
