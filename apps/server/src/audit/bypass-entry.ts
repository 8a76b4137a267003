import type { BypassEntry } from "@rbo/db/tenancy/with-bypass";
import type { TenantContext } from "../trpc/context.ts";

type Act = Pick<BypassEntry, "action" | "reason"> & Partial<Pick<BypassEntry, "subjectStringerId" | "details">>;

/**
 * What an act of the signed-in person is signed with: who, from where, and by which request. The name stands in the row
 * itself, because its subject reads it and can't look up others.
 */
export function bypassEntry(
  { principal, requestId, ip }: Pick<TenantContext, "principal" | "requestId" | "ip">,
  { details, subjectStringerId = null, ...act }: Act,
): BypassEntry {
  return {
    ...act,
    actorStringerId: principal.stringerId,
    subjectStringerId,
    details: { by: { name: principal.displayName, email: principal.email }, ...details },
    requestId,
    fromAddress: ip,
  };
}
