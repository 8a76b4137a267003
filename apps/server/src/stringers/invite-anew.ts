import { endLinksOf } from "@rbo/db/auth/auth.repo";
import { withdrawAccountMails } from "@rbo/db/mail/mails.repo";
import { hasJoined, lockAccount } from "@rbo/db/stringers/accounts.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { TenantContext } from "../trpc/context.ts";
import { oweInvite } from "./owe-invite.ts";

/**
 * A new invitation to somebody who has not come yet, in the caller's audited transaction. The links before it end, and a
 * mail with one that is still to go is not sent. Throws `already_joined`.
 */
export async function inviteAnew(tx: BypassTx, ctx: TenantContext, id: string): Promise<{ url: string | null }> {
  const now = ctx.deps.clock.now();
  const account = await lockAccount(tx, id);
  if (!account || account.deactivatedAt || (await hasJoined(tx, id))) throw new DomainError("already_joined");
  await endLinksOf(tx, id, "invite", now);
  await withdrawAccountMails(tx, id, "invite", now);
  const { email, displayName, defaultLocale: locale } = account;
  return oweInvite(tx, ctx, { stringerId: id, email, displayName, locale });
}
