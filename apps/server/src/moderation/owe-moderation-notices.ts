import { listActiveAdmins, type StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { type BypassTx, bypassWithin } from "@rbo/db/tenancy/with-bypass";
import type { GearKind } from "@rbo/shared/catalogue/catalogue.schema";
import type { ModerationFacts } from "@rbo/shared/mail/moderation-facts";
import { bypassEntry } from "../audit/bypass-entry.ts";
import { mailIdentity } from "../mail/mail-identity.ts";
import { oweAccountMail } from "../mail/owe-account-mail.ts";
import type { TenantContext } from "../trpc/context.ts";

type Submission = { id: string; kind: GearKind; name: string };

/**
 * Owes every admin one mail about a submission, in the transaction that makes it pending. Who they are is not the
 * stringer's to see, so their addresses are looked up under the bypass, audited like any other use. Without a relay
 * nobody is mailed, then or later: the queue itself shows what waits.
 */
export async function oweModerationNotices(tx: TenantTx, ctx: TenantContext, submission: Submission): Promise<void> {
  if (!ctx.deps.mailConfigured) return;
  const entry = bypassEntry(ctx, {
    action: "catalogue.notify_admins",
    reason: "A suggestion for the shared catalogue",
    details: { submissionId: submission.id },
  });
  await bypassWithin(tx, entry, async (bypass) => {
    for (const admin of await listActiveAdmins(bypass)) await insertNoticeMail(bypass, ctx, submission, admin);
  });
}

async function insertNoticeMail(
  tx: BypassTx,
  { deps, principal }: TenantContext,
  { id: submissionId, kind, name }: Submission,
  admin: StringerRow,
): Promise<void> {
  const facts: ModerationFacts = {
    adminName: admin.displayName,
    submitterName: principal.displayName,
    kind,
    name,
    submissionId,
    page: `${deps.publicUrl}/admin/moderation`,
  };
  const { id: stringerId, email, displayName, defaultLocale: locale } = admin;
  await oweAccountMail(
    tx,
    deps,
    { stringerId, email, displayName, locale },
    { identity: mailIdentity(deps), event: "moderation_notice", subjectId: submissionId, revision: admin.id, facts },
  );
}
