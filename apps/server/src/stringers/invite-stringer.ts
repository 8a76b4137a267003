import { findStringerByEmail, insertStringer } from "@rbo/db/stringers/stringers.repo";
import { type BypassEntry, type BypassTx, withBypass } from "@rbo/db/tenancy/with-bypass";
import type { inviteSchema, Role } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import { newId } from "@rbo/shared/ids/id";
import type { z } from "zod";
import type { Deps } from "../app/deps.ts";
import { makeLink } from "../auth/links.ts";
import type { TenantContext } from "../trpc/context.ts";

/** An admin's invitation: the account without a password, and the link that lets its owner in, once. */
export async function inviteStringer(
  ctx: TenantContext,
  input: z.infer<typeof inviteSchema>,
): Promise<{ url: string }> {
  const entry = { actorStringerId: ctx.principal.stringerId, reason: "Invitation", requestId: ctx.requestId };
  return makeAccount(ctx.deps, { ...input, role: "stringer" }, { ...entry, action: "stringer.invite" });
}

type NewAccount = z.infer<typeof inviteSchema> & { role: Role };

/** Makes an account and its one-time link under one audited transaction. Throws `email_taken`. */
export async function makeAccount(
  deps: Pick<Deps, "db" | "clock" | "publicUrl">,
  account: NewAccount,
  entry: Omit<BypassEntry, "subjectStringerId">,
): Promise<{ url: string }> {
  return withBypass(deps.db, { ...entry, subjectStringerId: null, details: { email: account.email } }, async (tx) => {
    const id = await insertAccount(tx, account);
    const { url } = await makeLink(tx, deps, { purpose: "invite", stringerId: id });
    return { url };
  });
}

async function insertAccount(tx: BypassTx, account: NewAccount): Promise<string> {
  if (await findStringerByEmail(tx, account.email)) throw new DomainError("email_taken", { field: "email" });
  const id = newId();
  await insertStringer(tx, {
    id,
    email: account.email,
    role: account.role,
    displayName: account.displayName,
    defaultLocale: account.locale,
  });
  return id;
}
