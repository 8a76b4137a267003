import { and, count, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { TenantTx } from "../tenancy/transactions.ts";
import { mails } from "./mails.table.ts";

export type MailRow = typeof mails.$inferSelect;
export type NewMail = Omit<typeof mails.$inferInsert, "stringerId">;

const own = (tx: TenantTx, ...conditions: (SQL | undefined)[]) =>
  and(eq(mails.stringerId, tx.stringerId), ...conditions);

/** Puts a mail into the outbox; false where the same (event, subject, revision) stands there already. */
export async function insertMail(tx: TenantTx, row: NewMail): Promise<boolean> {
  const rows = await tx.rows
    .insert(mails)
    .values({ ...row, stringerId: tx.stringerId })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  return rows.length === 1;
}

/** The mails of an order, newest first. */
export async function mailsOfOrder(tx: TenantTx, orderId: string): Promise<MailRow[]> {
  return tx.rows
    .select()
    .from(mails)
    .where(own(tx, eq(mails.orderId, orderId)))
    .orderBy(desc(mails.createdAt), desc(mails.id));
}

/** Takes back mails of an order that no worker has begun to send. Returns how many. */
export async function withdrawMailsOfOrder(
  tx: TenantTx,
  orderId: string,
  reason: "undone" | "superseded",
  at: Date,
): Promise<number> {
  const rows = await tx.rows
    .update(mails)
    .set({ state: "not_sent", notSentReason: reason, nextAttemptAt: null, updatedAt: at })
    .where(own(tx, eq(mails.orderId, orderId), inArray(mails.state, ["queued", "waiting"])))
    .returning({ id: mails.id });
  return rows.length;
}

export type MailCounts = { failed: number; waiting: number; notSent: number; queued: number };

/** How many receipts are unsent and why: the newest mail of each order speaks for it. */
export async function countUnsentReceipts(tx: TenantTx): Promise<MailCounts> {
  const latest = tx.rows
    .selectDistinctOn([mails.orderId], { state: mails.state, reason: mails.notSentReason })
    .from(mails)
    .where(own(tx, eq(mails.event, "receipt")))
    .orderBy(mails.orderId, desc(mails.createdAt), desc(mails.id))
    .as("latest");
  const rows = await tx.rows
    .select({ state: latest.state, reason: latest.reason, mails: count() })
    .from(latest)
    .groupBy(latest.state, latest.reason);
  const sum = (state: MailRow["state"]) =>
    rows.filter((row) => row.state === state).reduce((total, row) => total + row.mails, 0);
  const noAddress = rows.find((row) => row.reason === "no_address")?.mails ?? 0;
  return { failed: sum("failed"), waiting: sum("waiting"), queued: sum("queued") + sum("sending"), notSent: noAddress };
}

/** The key by which the same mail, asked for twice, is one mail. */
export const mailDedupeKey = (event: MailRow["event"], subjectId: string, revision: string | number): string =>
  `${event}:${subjectId}:${revision}`;

/** Sends a mail that waits for its next try as soon as a worker is free, because a person asked to. */
export async function hurryMail(tx: TenantTx, id: string, at: Date): Promise<void> {
  await tx.rows
    .update(mails)
    .set({ nextAttemptAt: at, updatedAt: at })
    .where(own(tx, eq(mails.id, id), eq(mails.state, "waiting")));
}
