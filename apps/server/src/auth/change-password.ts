import { deleteSessionsOf, findPasswordHash, savePasswordHash } from "@rbo/db/auth/auth.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import type { changePasswordSchema } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import type { TenantContext } from "../trpc/context.ts";
import { hashPassword, isPasswordOf } from "./password.ts";
import { openSession } from "./sessions.ts";

/** A new password in place of the current one: every other device is signed out, and this one's session is renewed. */
export async function changePassword(ctx: TenantContext, input: z.infer<typeof changePasswordSchema>): Promise<void> {
  const { deps, stringerId } = ctx;
  const attempt = await deps.signInLimits.take({ email: ctx.principal.email, ip: ctx.ip });
  const currentHash = await withAuth(deps.db, (tx) => findPasswordHash(tx, stringerId));
  if (!(await isPasswordOf(currentHash, input.current))) throw new DomainError("wrong_password", { field: "current" });
  await attempt.forgive();
  const nextHash = await hashPassword(input.next);
  const cookie = await withAuth(deps.db, async (tx) => {
    await savePasswordHash(tx, stringerId, nextHash, deps.clock.now());
    await deleteSessionsOf(tx, stringerId);
    return openSession((work) => work(tx), deps, { stringerId, userAgent: ctx.userAgent, replaces: null });
  });
  ctx.setCookie(cookie);
}
