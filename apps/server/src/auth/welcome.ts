import { hasAnyStringer, lockFirstAccount, savePasswordHash, takeLink } from "@rbo/db/auth/auth.repo";
import { insertStringer, updateWelcomed } from "@rbo/db/stringers/stringers.repo";
import { type AuthTx, withAuth } from "@rbo/db/tenancy/transactions";
import { bypassWithin } from "@rbo/db/tenancy/with-bypass";
import type { welcomeSchema } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { z } from "zod";
import type { RequestContext } from "../trpc/context.ts";
import { required } from "./links.ts";
import { hashPassword } from "./password.ts";
import { hashToken } from "./secret-token.ts";
import { openSession } from "./sessions.ts";

type Welcome = z.infer<typeof welcomeSchema>;

/** An invited stringer, or the first administrator, says who they are, sets a password and is signed in. */
export async function welcome(ctx: RequestContext, input: Welcome): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  const { deps } = ctx;
  const cookie = await withAuth(deps.db, async (tx) => {
    const now = deps.clock.now();
    const link = required(await takeLink(tx, hashToken(input.token), now), ["first_admin", "invite"]);
    const stringerId = link.stringerId ?? (await addFirstAdmin(tx, ctx, input));
    await updateWelcomed(tx, stringerId, { displayName: input.displayName, defaultLocale: input.locale });
    await savePasswordHash(tx, stringerId, passwordHash, now);
    return openSession((work) => work(tx), deps, { stringerId, userAgent: ctx.userAgent, replaces: ctx.sessionCookie });
  });
  ctx.setCookie(cookie);
}

/** Every start on an empty database prints a link; the first one used makes the admin, and ends the others. */
async function addFirstAdmin(tx: AuthTx, ctx: RequestContext, input: Welcome): Promise<string> {
  const { email, displayName, locale } = input;
  if (!email) throw new DomainError("email_required", { field: "email" });
  await lockFirstAccount(tx);
  if (await hasAnyStringer(tx)) throw new DomainError("link_invalid");
  const entry = {
    actorStringerId: null,
    action: "stringer.create_first_admin",
    reason: "First start",
    subjectStringerId: null,
    details: { email },
    requestId: ctx.requestId,
    fromAddress: ctx.ip,
  } as const;
  const id = newId();
  await bypassWithin(tx, entry, (bypass) =>
    insertStringer(bypass, { id, email, role: "admin", displayName, defaultLocale: locale }),
  );
  return id;
}
