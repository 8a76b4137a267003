import { leaseNextMail, type MailOutcome, settleMail } from "@rbo/db/mail/outbox.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import type { EmailSender } from "@rbo/mailer/email-sender";
import { newId } from "@rbo/shared/ids/id";
import type { Deps } from "../app/deps.ts";
import { sendNextMail } from "../mail/mail-worker.ts";
import { noticeFailedReceipt } from "../mail/notice-failed-receipt.ts";
import type { DemoMail } from "./plan-jobs.ts";

type Post = { deps: Deps; sender: EmailSender; at: Date; now: Date };

const hourMs = 3_600_000;

/**
 * What became of the receipt just owed. Those that were taken are really sent, to the demo's own mailbox; a refusal and
 * a delay, which that mailbox never gives, are written as the worker would have. One that is queued is left to the
 * worker, who sends it once the demo is open.
 */
export async function settleDemoMail({ deps, sender, at, now }: Post, mail: DemoMail): Promise<void> {
  const workedAt = new Date(at.getTime() + 60_000);
  switch (mail) {
    case "queued":
      return;
    case "sent": {
      const log = deps.log.child({}, { level: "warn" });
      const worker = { ...deps, log, sender, clock: { now: () => workedAt } };
      while ((await sendNextMail(worker)) === "settled");
      return;
    }
    case "failed":
      return record(deps, workedAt, {
        state: "failed",
        answer: "550 5.1.1 Recipient address rejected: user unknown",
        at: workedAt,
      });
    case "waiting":
      return record(deps, workedAt, {
        state: "waiting",
        answer: "451 4.7.1 Greylisted, please try again later",
        at: workedAt,
        retryAt: new Date(now.getTime() + 3 * hourMs),
        countsAsAttempt: true,
      });
  }
}

async function record(deps: Deps, at: Date, outcome: MailOutcome): Promise<void> {
  const lease = { token: newId(), now: at, until: new Date(at.getTime() + hourMs), paceMs: 0, knockMs: 0 };
  await withWorker(deps.db, async (tx) => {
    const leased = await leaseNextMail(tx, lease);
    if (leased.kind !== "leased") return;
    const row = await settleMail(tx, leased.mail, outcome);
    if (row?.state === "failed") await noticeFailedReceipt(tx, row, outcome);
  });
}
