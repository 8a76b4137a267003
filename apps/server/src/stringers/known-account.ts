import { findStringerById } from "@rbo/db/stringers/stringers.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { TenantContext } from "../trpc/context.ts";

/** The id, where there is such an account, so that the audit log can name it before it is touched. Throws `not_found`. */
export async function knownAccount(ctx: TenantContext, id: string): Promise<string> {
  const found = await withAuth(ctx.deps.db, (tx) => findStringerById(tx, id));
  if (!found) throw new DomainError("not_found", { field: "id" });
  return found.id;
}
