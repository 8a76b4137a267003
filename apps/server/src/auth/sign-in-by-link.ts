import { endLinksOf, takeLink } from "@rbo/db/auth/auth.repo";
import { findStringerById } from "@rbo/db/stringers/stringers.repo";
import { withAuth } from "@rbo/db/tenancy/transactions";
import type { linkInspectSchema } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { z } from "zod";
import type { RequestContext } from "../trpc/context.ts";
import { required } from "./links.ts";
import { hashToken } from "./secret-token.ts";
import { openSession } from "./sessions.ts";

/**
 * Signs in by a mailed link and leaves the password as it is: this device alone. The link is used up, and with it the
 * others that were asked for.
 */
export async function signInByLink(ctx: RequestContext, { token }: z.infer<typeof linkInspectSchema>): Promise<void> {
  const { deps } = ctx;
  const cookie = await withAuth(deps.db, async (tx) => {
    const now = deps.clock.now();
    const { stringerId } = required(await takeLink(tx, hashToken(token), now), ["password_reset"]);
    const stringer = stringerId ? await findStringerById(tx, stringerId) : null;
    if (!stringer) throw new DomainError("link_invalid");
    if (stringer.deactivatedAt) throw new DomainError("account_deactivated");
    await endLinksOf(tx, stringer.id, "password_reset", now);
    const opening = { stringerId: stringer.id, userAgent: ctx.userAgent, replaces: ctx.sessionCookie };
    return openSession((work) => work(tx), deps, opening);
  });
  ctx.setCookie(cookie);
}
