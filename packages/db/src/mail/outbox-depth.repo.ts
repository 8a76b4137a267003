import { count, min, sql } from "drizzle-orm";
import type { WorkerTx } from "../tenancy/transactions.ts";
import type { MailRow } from "./mails.repo.ts";
import { mails } from "./mails.table.ts";

/** What is not over in the outbox, of all stringers: how many in each state, and since when the oldest waits. */
export type OutboxDepth = {
  byState: Map<MailRow["state"], number>;
  oldestCreatedAt: Date | null;
  /** What should have gone by now, the longest overdue. */
  oldestDueAt: Date | null;
};

/** Said in the words of the partial indexes, so that looking costs the same beside a million sent mails. */
const isUnsettled = sql`${mails.state} in ('queued', 'sending', 'waiting', 'failed')`;
const isWaiting = sql`${mails.state} in ('queued', 'waiting')`;

export async function readOutboxDepth(tx: WorkerTx): Promise<OutboxDepth> {
  const counted = await tx.rows
    .select({ state: mails.state, mails: count(), oldest: min(mails.createdAt) })
    .from(mails)
    .where(isUnsettled)
    .groupBy(mails.state);
  const [due] = await tx.rows
    .select({ at: min(mails.nextAttemptAt) })
    .from(mails)
    .where(isWaiting);
  const open = counted.filter(({ state }) => state !== "failed").flatMap(({ oldest }) => (oldest ? [oldest] : []));
  return {
    byState: new Map(counted.map((row) => [row.state, row.mails])),
    oldestCreatedAt: open.sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
    oldestDueAt: due?.at ?? null,
  };
}
