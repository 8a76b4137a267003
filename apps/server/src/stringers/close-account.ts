import { deleteSessionsOf, endLinksOf } from "@rbo/db/auth/auth.repo";
import { withdrawAccountMails } from "@rbo/db/mail/mails.repo";
import { updateAccount } from "@rbo/db/stringers/accounts.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";

/** Closes an account, in the caller's audited transaction: its sessions end at once, and so does every link into it. */
export async function closeAccount(tx: BypassTx, { id, deactivatedAt }: StringerRow, now: Date): Promise<void> {
  if (!deactivatedAt) await updateAccount(tx, id, { deactivatedAt: now });
  await deleteSessionsOf(tx, id);
  for (const purpose of ["invite", "password_reset"] as const) {
    await endLinksOf(tx, id, purpose, now);
    await withdrawAccountMails(tx, id, purpose, now);
  }
}
