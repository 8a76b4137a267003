import { erasedName } from "@rbo/shared/people/erased-person";
import { and, eq, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { mails } from "../mail/mails.table.ts";
import { notices } from "../notices/notices.table.ts";
import { orders } from "../orders/orders.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { ProfileKey } from "./lock-people.repo.ts";

/** Nothing of who it was, and when that became so. */
const nobody = (erasedAt: Date) => ({
  email: null,
  emailVerifiedAt: null,
  firstName: null,
  lastName: erasedName,
  locale: null,
  notificationPrefs: {},
  erasedAt,
});

export async function blankPerson(tx: BypassTx, id: string, at: Date): Promise<void> {
  await tx.rows.update(persons).set(nobody(at)).where(eq(persons.id, id));
}

/** A nobody of its own, so that two books no longer say that they speak of the same human. */
export async function insertErasedPerson(tx: BypassTx, id: string, at: Date): Promise<void> {
  await tx.rows.insert(persons).values({ id, ...nobody(at), createdAt: at });
}

type Keys = Pick<typeof clientProfiles.$inferInsert, "searchKey" | "sortKey">;

/** Takes out all that a stringer wrote about the client; a form that is open on it is told by the revision. */
export async function blankProfile(tx: BypassTx, key: ProfileKey, personId: string, keys: Keys): Promise<void> {
  await tx.rows
    .update(clientProfiles)
    .set({
      personId,
      nickname: null,
      internalNotes: null,
      defaultTensionMemo: null,
      ...keys,
      revision: sql`${clientProfiles.revision} + 1`,
    })
    .where(and(eq(clientProfiles.stringerId, key.stringerId), eq(clientProfiles.id, key.id)));
}

const jobsOf = (tx: BypassTx, { stringerId, id }: ProfileKey) =>
  tx.rows
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.stringerId, stringerId), eq(orders.clientProfileId, id)));

/** What was remarked on the client's jobs; on a receipt that was made it stays. */
export async function blankRemarks(tx: BypassTx, key: ProfileKey, at: Date): Promise<void> {
  await tx.rows
    .update(orders)
    .set({ comments: null, revision: sql`${orders.revision} + 1`, updatedAt: at })
    .where(and(eq(orders.stringerId, key.stringerId), eq(orders.clientProfileId, key.id), isNotNull(orders.comments)));
}

/** The rackets kept as the client's that have a serial number. */
export async function listSerialRackets(tx: BypassTx, key: ProfileKey) {
  return tx.rows
    .select()
    .from(rackets)
    .where(
      and(
        eq(rackets.createdByStringerId, key.stringerId),
        eq(rackets.ownerClientProfileId, key.id),
        isNotNull(rackets.serial),
      ),
    )
    .orderBy(rackets.id)
    .for("update");
}

export async function blankSerial(tx: BypassTx, racketId: string, searchKey: string): Promise<void> {
  await tx.rows.update(rackets).set({ serial: null, searchKey }).where(eq(rackets.id, racketId));
}

/** Whether a worker is sending one of the client's mails at this moment. */
export async function isSendingTo(tx: BypassTx, key: ProfileKey, now: Date): Promise<boolean> {
  const rows = await tx.rows
    .select({ id: mails.id, leaseUntil: mails.leaseUntil })
    .from(mails)
    .where(and(isOfClient(tx, key), eq(mails.state, "sending")))
    .orderBy(mails.id)
    .for("update");
  return rows.some(({ leaseUntil }) => leaseUntil !== null && leaseUntil > now);
}

/** Withdraws what is still to go, and forgets to whom the rest went and what the relay said of it. */
export async function blankMails(tx: BypassTx, key: ProfileKey, at: Date): Promise<void> {
  await tx.rows
    .update(mails)
    .set({
      state: "not_sent",
      notSentReason: "erased",
      nextAttemptAt: null,
      leaseToken: null,
      leaseUntil: null,
      updatedAt: at,
    })
    .where(
      and(
        isOfClient(tx, key),
        or(inArray(mails.state, ["queued", "waiting"]), and(eq(mails.state, "sending"), lte(mails.leaseUntil, at))),
      ),
    );
  await tx.rows
    .update(mails)
    .set({ toAddress: null, toName: null, facts: {}, lastAnswer: null, updatedAt: at })
    .where(isOfClient(tx, key));
}

const isOfClient = (tx: BypassTx, key: ProfileKey) =>
  and(eq(mails.stringerId, key.stringerId), inArray(mails.orderId, jobsOf(tx, key)));

/** What the stringer was told about the client and their jobs. */
export async function deleteNoticesAbout(tx: BypassTx, key: ProfileKey): Promise<void> {
  await tx.rows
    .delete(notices)
    .where(
      and(
        eq(notices.stringerId, key.stringerId),
        or(inArray(notices.orderId, jobsOf(tx, key)), sql`${notices.facts} ->> 'clientId' = ${key.id}`),
      ),
    );
}
