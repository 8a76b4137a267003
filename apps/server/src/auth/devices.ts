import { deleteSessionOf, listSessions } from "@rbo/db/auth/auth.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import type { Device } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { TenantContext } from "../trpc/context.ts";

/** Where this account is signed in; a device goes by the hash of its session, which opens nothing. */
export async function listDevices(ctx: TenantContext): Promise<Device[]> {
  const rows = await withAuth(ctx.deps.db, (tx) => listSessions(tx, ctx.stringerId, new Date()));
  return rows.map(({ idHash, userAgent, createdAt, expiresAt }) => ({
    id: idHash,
    isCurrent: idHash === ctx.principal.sessionIdHash,
    userAgent,
    createdAt,
    expiresAt,
  }));
}

/** Signs one device out; another account's is not found. */
export async function signOutDevice(ctx: TenantContext, id: string): Promise<void> {
  const isOut = await withAuth(ctx.deps.db, (tx) => deleteSessionOf(tx, ctx.stringerId, id));
  if (!isOut) throw new DomainError("not_found", { field: "id" });
}
