import { insertMailTo, type MailRow, mailDedupeKey } from "@rbo/db/mail/mails.repo";
import type { AuthTx } from "@rbo/db/tenancy/transactions";
import type { BypassTx } from "@rbo/db/tenancy/with-bypass";
import type { Locale } from "@rbo/shared/locale/locale";
import type { Deps } from "../app/deps.ts";
import type { mailIdentity } from "./mail-identity.ts";

/** Whose account a mail is about, and where its owner is reached. */
export type AccountHolder = { stringerId: string; email: string; displayName: string; locale: Locale };

type AccountMail = {
  identity: ReturnType<typeof mailIdentity>;
  event: Exclude<MailRow["event"], "receipt">;
  /** One mail per event, subject and revision, however often it is asked for. */
  subjectId: string;
  revision: string;
  /** What is to be said, frozen; no token among it. */
  facts: unknown;
};

/** Owes the holder of an account a mail, due at once, in the transaction of its cause. */
export async function oweAccountMail(
  tx: AuthTx | BypassTx,
  { clock }: Pick<Deps, "clock">,
  { stringerId, email, displayName, locale }: AccountHolder,
  { identity, event, subjectId, revision, facts }: AccountMail,
): Promise<void> {
  const now = clock.now();
  await insertMailTo(tx, {
    ...identity,
    stringerId,
    event,
    dedupeKey: mailDedupeKey(event, subjectId, revision),
    state: "queued",
    toAddress: email,
    toName: displayName,
    locale,
    facts,
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  });
}
