import { extendLease, type LeasedMail } from "@rbo/db/mail/outbox.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import type { MailDeps } from "./mail-deps.ts";

/** Longer than any one step of a send; a worker that died gives its mail back after this. */
export const leaseMs = 60_000;

/** Keeps the lease of a slow send alive by a heartbeat, until the returned function is called. */
export function holdLease(deps: MailDeps, mail: LeasedMail): () => void {
  const heartbeat = setInterval(() => {
    const until = new Date(deps.clock.now().getTime() + leaseMs);
    withWorker(deps.db, (tx) => extendLease(tx, mail, until)).then(
      (isOurs) => {
        if (!isOurs) deps.log.warn({ mailId: mail.id }, "mail worker: lost its lease while sending");
      },
      (error: unknown) => deps.log.warn({ err: error, mailId: mail.id }, "mail worker: heartbeat failed"),
    );
  }, leaseMs / 3);
  return () => clearInterval(heartbeat);
}
