import { DomainError } from "@rbo/shared/errors/domain-error";
import type { RequestContext, TenantContext } from "../trpc/context.ts";
import { scopeOf } from "./scope-of.ts";

/** The context of a signed-in stringer, bound to their scope; refuses anybody else. */
export function tenantContext(ctx: RequestContext): TenantContext {
  const { principal } = ctx;
  if (!principal) throw new DomainError("not_signed_in");
  return { ...ctx, principal, stringerId: principal.stringerId, scope: scopeOf(principal) };
}
