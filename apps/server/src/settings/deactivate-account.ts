import { deleteSessionsOf } from "@rbo/db/auth/auth.repo";
import { lockActiveAdmins, updateAccount } from "@rbo/db/stringers/accounts.repo";
import { withBypass } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { bypassEntry } from "../audit/bypass-entry.ts";
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
  const reason = "Asked for by the stringer";
  const entry = bypassEntry(ctx, { action: "stringer.deactivate_self", reason, subjectStringerId: stringerId });
  await withBypass(deps.db, entry, async (tx) => {
    const admins = await lockActiveAdmins(tx);
    if (admins.length === 1 && admins.includes(stringerId)) throw new DomainError("last_admin");
    await updateAccount(tx, stringerId, { deactivatedAt: deps.clock.now() });
    await deleteSessionsOf(tx, stringerId);
  });
  ctx.setCookie(await closeSession(deps, null));
}
