import { findMailOf, type MailRow } from "@rbo/db/mail/mails.repo";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";
import { type BypassTx, bypassWithin } from "@rbo/db/tenancy/with-bypass";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { sendAgainSchema } from "@rbo/shared/mail/mail-log.schema";
import { againObstacle } from "@rbo/shared/mail/send-again";
import type { z } from "zod";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { auditedScopeOf } from "../auth/scope-of.ts";
import { sendNoticeAgain } from "../moderation/send-notice-again.ts";
import { sendReceiptAgain } from "../receipts/send-receipt-again.ts";
import { inviteAnew } from "../stringers/invite-anew.ts";
import { knownAccount } from "../stringers/known-account.ts";
import type { TenantContext } from "../trpc/context.ts";

type Wish = z.infer<typeof sendAgainSchema>;

/**
 * Sends a mail of some stringer's once more, as a row of its own: what the log has stays as it was. Signed, for its
 * stringer to read, before the mail is looked at; then done as that stringer could do it, and no further. Throws
 * `mail_not_configured`, `not_found`, `mail_not_resendable`, and what each kind of mail has against it.
 */
export async function sendMailAgain(ctx: TenantContext, { stringerId, id, reason }: Wish): Promise<void> {
  if (!ctx.deps.mailConfigured) throw new DomainError("mail_not_configured");
  const subjectStringerId = await knownAccount(ctx, stringerId);
  const entry = bypassEntry(ctx, { action: "mail.send_again", reason, subjectStringerId, details: { mailId: id } });
  await withTenant(ctx.deps.db, auditedScopeOf(subjectStringerId), async (tx) => {
    const mail = await bypassWithin(tx, entry, (bypass) => lookAt(bypass, ctx, { stringerId: subjectStringerId, id }));
    await sendAgain(tx, ctx, mail);
  });
}

async function lookAt(tx: BypassTx, ctx: TenantContext, key: { stringerId: string; id: string }): Promise<MailRow> {
  const mail = await findMailOf(tx, key);
  if (!mail) throw new DomainError("not_found", { field: "id" });
  if (againObstacle(mail)) throw new DomainError("mail_not_resendable");
  // The token of its link is made from the mail's own id, so this is a new invitation, and the links before it end.
  if (mail.event === "invite") await inviteAnew(tx, ctx, key.stringerId);
  return mail;
}

async function sendAgain(tx: TenantTx, ctx: TenantContext, mail: MailRow): Promise<void> {
  switch (mail.event) {
    case "receipt":
      return sendReceiptAgain(tx, ctx, mail);
    case "moderation_notice":
      return sendNoticeAgain(tx, ctx, mail);
    case "invite":
    case "password_reset":
    case "test":
      return;
  }
}
