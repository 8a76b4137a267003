import { and, eq, sql } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { notices } from "../notices/notices.table.ts";
import { orders } from "../orders/orders.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { ProfileKey } from "./lock-people.repo.ts";

type ProfileChange = Pick<
  typeof clientProfiles.$inferInsert,
  "personId" | "nickname" | "internalNotes" | "defaultTensionMemo" | "searchKey" | "sortKey"
>;

/** Rewrites a profile that is held; a form that is open on it is told by the revision. */
export async function rewriteProfile(tx: BypassTx, key: ProfileKey, change: ProfileChange): Promise<void> {
  await tx.rows
    .update(clientProfiles)
    .set({ ...change, revision: sql`${clientProfiles.revision} + 1` })
    .where(and(eq(clientProfiles.stringerId, key.stringerId), eq(clientProfiles.id, key.id)));
}

/** Two profiles of one stringer: rackets, jobs and notices follow into the kept one, and the other goes. */
export async function joinProfile(tx: BypassTx, other: ProfileKey, keptId: string, at: Date): Promise<void> {
  const { stringerId, id } = other;
  await tx.rows
    .update(rackets)
    .set({ ownerClientProfileId: keptId })
    .where(and(eq(rackets.createdByStringerId, stringerId), eq(rackets.ownerClientProfileId, id)));
  await tx.rows
    .update(orders)
    .set({ clientProfileId: keptId, revision: sql`${orders.revision} + 1`, updatedAt: at })
    .where(and(eq(orders.stringerId, stringerId), eq(orders.clientProfileId, id)));
  await tx.rows
    .update(notices)
    .set({ facts: sql`jsonb_set(${notices.facts}, '{clientId}', to_jsonb(${keptId}::text))` })
    .where(and(eq(notices.stringerId, stringerId), sql`${notices.facts} ->> 'clientId' = ${id}`));
  await tx.rows.delete(clientProfiles).where(and(eq(clientProfiles.stringerId, stringerId), eq(clientProfiles.id, id)));
}

export type PersonValues = Pick<
  typeof persons.$inferSelect,
  "firstName" | "lastName" | "email" | "emailVerifiedAt" | "locale" | "notificationPrefs"
>;

/** The other goes first: an address that is proven is one Person's at a time. */
export async function replacePerson(
  tx: BypassTx,
  { keptId, otherId, values }: { keptId: string; otherId: string; values: PersonValues },
): Promise<void> {
  await tx.rows.delete(persons).where(eq(persons.id, otherId));
  await tx.rows.update(persons).set(values).where(eq(persons.id, keptId));
}
