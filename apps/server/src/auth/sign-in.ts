import { findPasswordHash } from "@rbo/db/auth/auth.repo";
import { findStringerByEmail } from "@rbo/db/stringers/stringers.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import type { signInSchema } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import type { RequestContext } from "../trpc/context.ts";
import { isPasswordOf } from "./password.ts";
import { openSession } from "./sessions.ts";

/**
 * Signs in by e-mail and password. A wrong password and an unknown address get the same answer after the same work;
 * that an account is deactivated is told only to whoever knows its password.
 */
export async function signIn(ctx: RequestContext, input: z.infer<typeof signInSchema>): Promise<void> {
  const { deps } = ctx;
  const attempt = await deps.signInLimits.take({ email: input.email, ip: ctx.ip });
  const { stringer, passwordHash } = await withAuth(deps.db, async (tx) => {
    const found = await findStringerByEmail(tx, input.email);
    // Asked for nobody too, so that both take the same number of round trips.
    return { stringer: found, passwordHash: await findPasswordHash(tx, found?.id ?? nobodysId) };
  });
  const isRight = await isPasswordOf(passwordHash, input.password);
  if (!stringer || !isRight) throw new DomainError("wrong_credentials");
  await attempt.forgive();
  if (stringer.deactivatedAt) throw new DomainError("account_deactivated");
  const opening = { stringerId: stringer.id, userAgent: ctx.userAgent, replaces: ctx.sessionCookie };
  ctx.setCookie(await withAuth(deps.db, (tx) => openSession((work) => work(tx), deps, opening)));
}

const nobodysId = "00000000-0000-0000-0000-000000000000";
