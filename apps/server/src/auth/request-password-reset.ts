import { setTimeout as pause } from "node:timers/promises";
import { findStringerByEmail, type StringerRow } from "@rbo/db/stringers/stringers.repo";
import { type AuthTx, withAuth } from "@rbo/db/tenancy/transactions";
import type { passwordResetRequestSchema } from "@rbo/shared/accounts/account.schema";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { PasswordResetFacts } from "@rbo/shared/mail/password-reset-facts";
import type { z } from "zod";
import type { Deps } from "../app/deps.ts";
import { mailIdentity } from "../mail/mail-identity.ts";
import { oweAccountMail } from "../mail/owe-account-mail.ts";
import type { RequestContext } from "../trpc/context.ts";
import { makeMailedLink } from "./links.ts";

/** Longer than either answer takes, so that how long it took does not tell whether there is an account. */
const answerMs = 250;

/**
 * Mails a link to a new password to whoever has the account. The answer is the same whether or not there is one, and
 * after the fourth request within an hour as well: the links of the earlier ones still work.
 */
export async function requestPasswordReset(
  ctx: RequestContext,
  { email }: z.infer<typeof passwordResetRequestSchema>,
): Promise<void> {
  const { deps } = ctx;
  if (!deps.mailConfigured) throw new DomainError("mail_not_configured");
  const mayMail = await deps.resetLimits.take({ email, ip: ctx.ip });
  await Promise.all([mayMail ? oweResetMail(deps, email) : null, pause(answerMs)]);
}

async function oweResetMail(deps: Deps, email: string): Promise<void> {
  await withAuth(deps.db, async (tx) => {
    const stringer = await findStringerByEmail(tx, email);
    if (stringer && !stringer.deactivatedAt) await insertResetMail(tx, deps, stringer);
  });
}

async function insertResetMail(tx: AuthTx, deps: Deps, stringer: StringerRow): Promise<void> {
  const identity = mailIdentity(deps);
  const { id: stringerId, email, displayName, defaultLocale: locale, timeZone } = stringer;
  const link = await makeMailedLink(tx, deps, { purpose: "password_reset", stringerId, mailId: identity.id });
  const facts: PasswordResetFacts = { displayName, timeZone, page: link.page, expiresAt: link.expiresAt };
  await oweAccountMail(
    tx,
    deps,
    { stringerId, email, displayName, locale },
    {
      identity,
      event: "password_reset",
      subjectId: stringerId,
      revision: identity.id,
      facts: { ...facts, tokenHash: link.tokenHash },
    },
  );
}
