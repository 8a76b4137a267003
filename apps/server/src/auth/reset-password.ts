import { deleteSessionsOf, endLinksOf, savePasswordHash, takeLink } from "@rbo/db/auth/auth.repo";
import { findStringerById } from "@rbo/db/stringers/stringers.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import type { resetPasswordSchema } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import type { RequestContext } from "../trpc/context.ts";
import { required } from "./links.ts";
import { hashPassword } from "./password.ts";
import { hashToken } from "./secret-token.ts";
import { openSession } from "./sessions.ts";

/** A new password by a one-time link: every device is signed out, this one is signed in, and the link is used up. */
export async function resetPassword(ctx: RequestContext, input: z.infer<typeof resetPasswordSchema>): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  const { deps } = ctx;
  const cookie = await withAuth(deps.db, async (tx) => {
    const now = deps.clock.now();
    const { stringerId } = required(await takeLink(tx, hashToken(input.token), now), ["password_reset"]);
    const stringer = stringerId ? await findStringerById(tx, stringerId) : null;
    if (!stringer) throw new DomainError("link_invalid");
    if (stringer.deactivatedAt) throw new DomainError("account_deactivated");
    await endLinksOf(tx, stringer.id, "password_reset", now);
    await savePasswordHash(tx, stringer.id, passwordHash, now);
    await deleteSessionsOf(tx, stringer.id);
    const opening = { stringerId: stringer.id, userAgent: ctx.userAgent, replaces: ctx.sessionCookie };
    return openSession((work) => work(tx), deps, opening);
  });
  ctx.setCookie(cookie);
}
