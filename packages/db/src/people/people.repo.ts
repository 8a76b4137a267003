import { and, asc, count, eq, exists, inArray, isNull, not, type SQL, sql } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { matchesSearch } from "../columns/search.ts";
import { mails } from "../mail/mails.table.ts";
import { orders } from "../orders/orders.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { receiptIssues } from "../receipts/receipts.table.ts";
import { stringers } from "../stringers/stringers.table.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { personErasures } from "./person-erasures.table.ts";

export type PersonRow = typeof persons.$inferSelect;
export type ErasureRow = typeof personErasures.$inferSelect;

const isOpen = and(isNull(personErasures.cancelledAt), isNull(personErasures.doneAt));

/** A stringer's own profile makes nobody a client: that is their account. */
const isClient = eq(clientProfiles.isSelfForStringer, false);

export type PeopleQuery = { search: string; cursor?: string | null | undefined; limit: number };

/**
 * One keyset page of the people who are clients of any stringer and are found under these words, by name; each with the
 * names of the stringers who know them.
 */
export async function searchPeople(tx: BypassTx, query: PeopleQuery) {
  const found = tx.rows
    .selectDistinctOn([clientProfiles.personId], { personId: clientProfiles.personId, sortKey: clientProfiles.sortKey })
    .from(clientProfiles)
    .where(and(isClient, matchesSearch(clientProfiles.searchKey, query.search)))
    .orderBy(clientProfiles.personId, clientProfiles.sortKey)
    .as("found");
  const [sortKey, id] = (query.cursor && decodeCursor(query.cursor, 2)) || [];
  const rows = await tx.rows
    .select({
      person: persons,
      sortKey: found.sortKey,
      knownTo: sql<string[]>`(select array_agg(s.display_name order by s.display_name, s.id) from client_profiles k
        join stringers s on s.id = k.stringer_id where k.person_id = ${found.personId})`,
      erasesAt: personErasures.dueAt,
    })
    .from(found)
    .innerJoin(persons, eq(persons.id, found.personId))
    .leftJoin(personErasures, and(eq(personErasures.personId, persons.id), isOpen))
    .where(
      sortKey !== undefined && id !== undefined
        ? sql`(${found.sortKey}, ${found.personId}) > (${sortKey}, ${id}::uuid)`
        : undefined,
    )
    .orderBy(asc(found.sortKey), asc(found.personId))
    .limit(query.limit + 1);
  const records = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? records.at(-1) : undefined;
  return { records, nextCursor: last ? encodeCursor([last.sortKey, last.person.id]) : null };
}

/** A person who is somebody's client; null for whom nobody knows, and for a stringer's own profile. */
export async function findPerson(tx: BypassTx, id: string): Promise<PersonRow | null> {
  const profile = tx.rows.select().from(clientProfiles).where(eq(clientProfiles.personId, persons.id));
  const isOwnProfile = tx.rows
    .select()
    .from(clientProfiles)
    .where(and(eq(clientProfiles.personId, persons.id), eq(clientProfiles.isSelfForStringer, true)));
  const [row] = await tx.rows
    .select()
    .from(persons)
    .where(and(eq(persons.id, id), exists(profile), not(exists(isOwnProfile))));
  return row ?? null;
}

/** Who knows a person, by name, and how much hangs on it. */
export async function listKnownTo(tx: BypassTx, personId: string) {
  const ofProfile = (table: SQL, condition: SQL) =>
    sql<number>`(select count(*)::int from ${table} where ${condition})`;
  const job = sql`o.stringer_id = ${clientProfiles.stringerId} and o.client_profile_id = ${clientProfiles.id}`;
  return tx.rows
    .select({
      stringerId: stringers.id,
      stringerName: stringers.displayName,
      rackets: ofProfile(
        sql`${rackets} r`,
        sql`r.created_by_stringer_id = ${clientProfiles.stringerId} and r.owner_client_profile_id = ${clientProfiles.id}`,
      ),
      jobs: ofProfile(sql`${orders} o`, job),
      receipts: ofProfile(
        sql`${receiptIssues} i join ${orders} o on o.stringer_id = i.stringer_id and o.id = i.order_id`,
        job,
      ),
      mails: ofProfile(sql`${mails} m join ${orders} o on o.stringer_id = m.stringer_id and o.id = m.order_id`, job),
    })
    .from(clientProfiles)
    .innerJoin(stringers, eq(stringers.id, clientProfiles.stringerId))
    .where(eq(clientProfiles.personId, personId))
    .orderBy(asc(stringers.displayName), asc(stringers.id));
}

/** The erasure that was asked for and is neither taken back nor done, with the name of who asked. */
export async function findOpenErasure(tx: BypassTx, personId: string) {
  const [row] = await tx.rows
    .select({ erasure: personErasures, requestedBy: stringers.displayName })
    .from(personErasures)
    .innerJoin(stringers, eq(stringers.id, personErasures.requestedByStringerId))
    .where(and(eq(personErasures.personId, personId), isOpen));
  return row ?? null;
}

/** How many of these people are being erased. */
export async function countOpenErasures(tx: BypassTx, personIds: readonly string[]): Promise<number> {
  const [row] = await tx.rows
    .select({ open: count() })
    .from(personErasures)
    .where(and(inArray(personErasures.personId, [...personIds]), isOpen));
  return row?.open ?? 0;
}
