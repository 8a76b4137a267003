import { and, count, desc, eq, inArray, notExists, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { notices } from "../notices/notices.table.ts";
import { orders } from "../orders/orders.table.ts";
import { receiptIssues } from "../receipts/receipts.table.ts";
import type { AuthTx, TenantTx } from "../tenancy/transactions.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
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

/** The same for a mail to an account, by those who work before or beyond a tenant. */
export async function insertMailTo(tx: AuthTx | BypassTx, row: typeof mails.$inferInsert): Promise<void> {
  await tx.rows.insert(mails).values(row).onConflictDoNothing({ target: mails.dedupeKey });
}

/** The mails of an order, newest first. */
export async function mailsOfOrder(tx: TenantTx, orderId: string): Promise<MailRow[]> {
  return tx.rows
    .select()
    .from(mails)
    .where(own(tx, eq(mails.orderId, orderId)))
    .orderBy(desc(mails.createdAt), desc(mails.id));
}

export type WithdrawnReason = NonNullable<MailRow["withdrawnReason"]>;

/**
 * Takes back what an order still owes, and returns the mails that will not go, as they stood before. One that a worker is sending right now
 * may arrive all the same; it is marked, so that it is not tried again where the relay puts it off.
 */
export async function withdrawMailsOfOrder(
  tx: TenantTx,
  orderId: string,
  reason: WithdrawnReason,
  at: Date,
): Promise<MailRow[]> {
  await tx.rows
    .update(mails)
    .set({ withdrawnReason: reason, updatedAt: at })
    .where(own(tx, eq(mails.orderId, orderId), eq(mails.state, "sending")));
  const isOwed = own(tx, eq(mails.orderId, orderId), inArray(mails.state, ["queued", "waiting"]));
  const owed = await tx.rows.select().from(mails).where(isOwed).orderBy(mails.createdAt, mails.id).for("update");
  await tx.rows
    .update(mails)
    .set({ state: "not_sent", notSentReason: reason, nextAttemptAt: null, updatedAt: at })
    .where(isOwed);
  return owed;
}

/** The client's jobs whose receipt is still to go. */
export async function ordersOwingMail(tx: TenantTx, clientProfileId: string): Promise<string[]> {
  const rows = await tx.rows
    .selectDistinct({ orderId: orders.id })
    .from(mails)
    .innerJoin(orders, and(eq(orders.stringerId, mails.stringerId), eq(orders.id, mails.orderId)))
    .where(
      own(tx, eq(orders.clientProfileId, clientProfileId), inArray(mails.state, ["queued", "waiting", "sending"])),
    );
  return rows.map(({ orderId }) => orderId);
}

/** Said in the words of the partial index, so that looking for trouble costs the same beside years of sent mails. */
const isUnsettled = sql`${mails.state} in ('queued', 'sending', 'waiting', 'failed')`;

/** Receipts whose newest mail is still to go or was refused; of these, what `more` asks for. */
function unsettledReceipts(tx: TenantTx, more?: SQL) {
  const newer = alias(mails, "newer");
  const isNewest = notExists(
    tx.rows
      .select({ id: newer.id })
      .from(newer)
      .where(
        and(
          eq(newer.stringerId, mails.stringerId),
          eq(newer.orderId, mails.orderId),
          sql`(${newer.createdAt}, ${newer.id}) > (${mails.createdAt}, ${mails.id})`,
        ),
      ),
  );
  return own(tx, eq(mails.event, "receipt"), isUnsettled, isNewest, more);
}

/** How many receipts are still to go: owed and not begun, or put off by the relay. */
export async function countOwedReceipts(tx: TenantTx): Promise<{ queued: number; waiting: number }> {
  const rows = await tx.rows
    .select({ state: mails.state, mails: count() })
    .from(mails)
    .where(unsettledReceipts(tx))
    .groupBy(mails.state);
  const sum = (...states: MailRow["state"][]) =>
    rows.filter((row) => states.includes(row.state)).reduce((total, row) => total + row.mails, 0);
  return { queued: sum("queued", "sending"), waiting: sum("waiting") };
}

/**
 * Receipts that need a look, newest first: put off by the relay, or refused and not yet seen by the stringer. Each with
 * the client it is for, whose address may have been put right since.
 */
export async function listTroubledReceipts(tx: TenantTx, limit: number) {
  const unread = tx.rows
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(eq(notices.stringerId, tx.stringerId), eq(notices.orderId, mails.orderId), sql`${notices.readAt} is null`),
    )
    .orderBy(desc(notices.createdAt))
    .limit(1)
    .as("unread");
  return tx.rows
    .select({
      mail: mails,
      number: receiptIssues.number,
      facts: receiptIssues.facts,
      noticeId: unread.id,
      person: persons,
    })
    .from(mails)
    .innerJoin(
      receiptIssues,
      and(eq(receiptIssues.stringerId, mails.stringerId), eq(receiptIssues.id, mails.receiptIssueId)),
    )
    .innerJoin(orders, and(eq(orders.stringerId, mails.stringerId), eq(orders.id, mails.orderId)))
    .innerJoin(
      clientProfiles,
      and(eq(clientProfiles.stringerId, orders.stringerId), eq(clientProfiles.id, orders.clientProfileId)),
    )
    .innerJoin(persons, eq(persons.id, clientProfiles.personId))
    .leftJoinLateral(unread, sql`true`)
    .where(
      unsettledReceipts(
        tx,
        sql`(${mails.state} = 'waiting' or (${mails.state} = 'failed' and ${unread.id} is not null))`,
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(limit);
}

/** The key by which the same mail, asked for twice, is one mail. */
export const mailDedupeKey = (event: MailRow["event"], subjectId: string, revision: string | number): string =>
  `${event}:${subjectId}:${revision}`;

/** A mail taken back while it was being sent is wanted after all. */
export async function reinstateMail(tx: TenantTx, id: string, at: Date): Promise<void> {
  await tx.rows
    .update(mails)
    .set({ withdrawnReason: null, updatedAt: at })
    .where(own(tx, eq(mails.id, id), eq(mails.state, "sending")));
}

/** Sends a mail that waits for its next try as soon as a worker is free, because a person asked to. */
export async function hurryMail(tx: TenantTx, id: string, at: Date): Promise<void> {
  await tx.rows
    .update(mails)
    .set({ nextAttemptAt: at, updatedAt: at })
    .where(own(tx, eq(mails.id, id), eq(mails.state, "waiting")));
}

/** Takes back the mails of one kind that an account is still owed: a newer one replaces them, or none is wanted. */
export async function withdrawAccountMails(
  tx: BypassTx,
  stringerId: string,
  event: "invite" | "password_reset",
  at: Date,
): Promise<void> {
  const isOfAccount = and(eq(mails.stringerId, stringerId), eq(mails.event, event));
  await tx.rows
    .update(mails)
    .set({ withdrawnReason: "superseded", updatedAt: at })
    .where(and(isOfAccount, eq(mails.state, "sending")));
  await tx.rows
    .update(mails)
    .set({ state: "not_sent", notSentReason: "superseded", nextAttemptAt: null, updatedAt: at })
    .where(and(isOfAccount, inArray(mails.state, ["queued", "waiting"])));
}
