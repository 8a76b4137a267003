import { deleteSessionsOf } from "@rbo/db/auth/auth.repo";
import { deactivateStringer, lockActiveAdminIds } from "@rbo/db/stringers/stringers.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { closeSession } from "../auth/sessions.ts";
import type { TenantContext } from "../trpc/context.ts";

/**
 * The stringer closes their own account, having typed its address: every session ends at once and nobody signs in until
 * an administrator opens it again. Nothing is deleted. Whether somebody is left to administer is not theirs to see, so
 * it is looked up under the bypass.
 */
export async function deactivateAccount(ctx: TenantContext, { email }: { email: string }): Promise<void> {
  const { deps, principal, stringerId } = ctx;
  if (email.toLowerCase() !== principal.email.toLowerCase()) throw new DomainError("wrong_email", { field: "email" });
  const entry = {
    actorStringerId: stringerId,
    action: "stringer.deactivate_self",
    reason: "Asked for by the stringer",
    subjectStringerId: stringerId,
    requestId: ctx.requestId,
  } as const;
  await withBypass(deps.db, entry, async (tx) => {
    const admins = await lockActiveAdminIds(tx);
    if (admins.length === 1 && admins.includes(stringerId)) throw new DomainError("last_admin");
    await deactivateStringer(tx, stringerId, deps.clock.now());
    await deleteSessionsOf(tx, stringerId);
  });
  ctx.setCookie(await closeSession(deps, null));
}
