import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import { matchesSearch } from "../columns/search.ts";
import { orders } from "../orders/orders.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { clientProfiles, persons } from "./clients.table.ts";

export type ClientRecord = {
  profile: typeof clientProfiles.$inferSelect;
  person: typeof persons.$inferSelect;
  isShared: boolean;
};

const own = (tx: TenantTx, ...conditions: (SQL | undefined)[]) =>
  and(eq(clientProfiles.stringerId, tx.stringerId), ...conditions);

const selectClients = (tx: TenantTx) =>
  tx.rows
    .select({
      profile: clientProfiles,
      person: persons,
      isShared: sql<boolean>`rbo_person_known_to_others(${persons.id})`,
    })
    .from(clientProfiles)
    .innerJoin(persons, eq(persons.id, clientProfiles.personId));

export async function findClient(tx: TenantTx, id: string): Promise<ClientRecord | null> {
  const [row] = await selectClients(tx).where(own(tx, eq(clientProfiles.id, id)));
  return row ?? null;
}

/**
 * Holds on to a client who is about to be named in another row, so that they are not merged away meanwhile; false where
 * they are gone.
 */
export async function keepClient(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx.rows
    .select({ id: clientProfiles.id })
    .from(clientProfiles)
    .where(own(tx, eq(clientProfiles.id, id)))
    .for("key share");
  return rows.length === 1;
}

/** The same for the client of a job. */
export async function keepClientOfOrder(tx: TenantTx, orderId: string): Promise<void> {
  const client = tx.rows
    .select({ id: orders.clientProfileId })
    .from(orders)
    .where(and(eq(orders.stringerId, tx.stringerId), eq(orders.id, orderId)));
  await tx.rows
    .select({ id: clientProfiles.id })
    .from(clientProfiles)
    .where(own(tx, inArray(clientProfiles.id, client)))
    .for("key share");
}

/** Whose rackets they are. */
export async function findClientNames(
  tx: TenantTx,
  ids: readonly string[],
): Promise<{ id: string; firstName: string | null; lastName: string; isSelf: boolean }[]> {
  if (ids.length === 0) return [];
  return tx.rows
    .select({
      id: clientProfiles.id,
      firstName: persons.firstName,
      lastName: persons.lastName,
      isSelf: clientProfiles.isSelfForStringer,
    })
    .from(clientProfiles)
    .innerJoin(persons, eq(persons.id, clientProfiles.personId))
    .where(own(tx, inArray(clientProfiles.id, [...ids])));
}

/** The stringer's own profile, for self-jobs, where it has been made. */
export async function findSelfClient(tx: TenantTx): Promise<ClientRecord | null> {
  const [row] = await selectClients(tx).where(own(tx, eq(clientProfiles.isSelfForStringer, true)));
  return row ?? null;
}

/** Every client but the stringer's own profile: what an import is matched against. */
export async function listAllClients(tx: TenantTx): Promise<ClientRecord[]> {
  return selectClients(tx)
    .where(own(tx, eq(clientProfiles.isSelfForStringer, false)))
    .orderBy(asc(clientProfiles.id));
}

export async function findClientOfPerson(tx: TenantTx, personId: string): Promise<string | null> {
  const [row] = await tx.rows
    .select({ id: clientProfiles.id })
    .from(clientProfiles)
    .where(own(tx, eq(clientProfiles.personId, personId)));
  return row?.id ?? null;
}

/** The Person whose verified address this is, whoever knows them; never a fuzzy match. */
export async function findPersonByVerifiedEmail(tx: TenantTx, email: string): Promise<string | null> {
  const [row] = await tx.rows.execute<{ id: string | null }>(sql`select rbo_person_by_verified_email(${email}) as id`);
  return row?.id ?? null;
}

export async function insertPerson(tx: TenantTx, row: typeof persons.$inferInsert): Promise<void> {
  await tx.rows.insert(persons).values(row);
}

/** Puts a profile into the book; false where its id or its Person stands in it already. */
export async function insertClientProfile(
  tx: TenantTx,
  row: Omit<typeof clientProfiles.$inferInsert, "stringerId">,
): Promise<boolean> {
  const rows = await tx.rows
    .insert(clientProfiles)
    .values({ ...row, stringerId: tx.stringerId })
    // Of two at once, any of its keys may be the one that the second meets.
    .onConflictDoNothing()
    .returning({ id: clientProfiles.id });
  return rows.length === 1;
}

type ProfileChange = Pick<
  typeof clientProfiles.$inferInsert,
  "nickname" | "internalNotes" | "defaultTensionMemo" | "searchKey" | "sortKey"
>;

/** Saves the profile if nobody has since `revision`; false where somebody has. */
export async function updateClientProfile(
  tx: TenantTx,
  id: string,
  revision: number,
  change: ProfileChange,
): Promise<boolean> {
  const rows = await tx.rows
    .update(clientProfiles)
    .set({ ...change, revision: revision + 1 })
    .where(own(tx, eq(clientProfiles.id, id), eq(clientProfiles.revision, revision)))
    .returning({ id: clientProfiles.id });
  return rows.length === 1;
}

type PersonChange = Pick<
  typeof persons.$inferInsert,
  "email" | "firstName" | "lastName" | "locale" | "notificationPrefs"
>;

/** Changes a Person that no other stringer knows; row-level security leaves any other untouched (false). */
export async function updateOwnPerson(tx: TenantTx, id: string, change: PersonChange): Promise<boolean> {
  const rows = await tx.rows.update(persons).set(change).where(eq(persons.id, id)).returning({ id: persons.id });
  return rows.length === 1;
}

export type ClientListQuery = {
  search: string;
  sort: "name" | "recent";
  cursor?: string | null | undefined;
  limit: number;
};
export type ClientListRecord = {
  profile: typeof clientProfiles.$inferSelect;
  person: typeof persons.$inferSelect;
  jobs: number;
  openJobs: number;
  lastJobAt: string | null;
};

/** One keyset page of clients with their counts of jobs; `recent` puts the last served first. */
export async function listClients(
  tx: TenantTx,
  query: ClientListQuery,
): Promise<{ records: ClientListRecord[]; nextCursor: string | null }> {
  const jobs = tx.rows
    .select({
      clientProfileId: orders.clientProfileId,
      jobs: count().as("jobs"),
      openJobs: sql<number>`count(*) filter (where ${orders.paidAt} is null or ${orders.returnedAt} is null)::int`.as(
        "open_jobs",
      ),
      // Jobs without any date sort at the end of time; they say nothing of when somebody was last served.
      lastJobAt: sql<string | null>`max(${orders.sortDate}) filter (where ${orders.sortDate} < date '2100-12-31')`.as(
        "last_job_at",
      ),
    })
    .from(orders)
    .where(eq(orders.stringerId, tx.stringerId))
    .groupBy(orders.clientProfileId)
    .as("jobs");
  const lastJob = sql<string>`coalesce(${jobs.lastJobAt}, date '1900-01-01')`;
  const after = query.cursor ? decodeCursor(query.cursor, 2) : null;
  const position = after?.[0];
  const afterId = after?.[1];
  const keyset =
    position === undefined || afterId === undefined
      ? undefined
      : query.sort === "name"
        ? sql`(${clientProfiles.sortKey}, ${clientProfiles.id}) > (${position}, ${afterId}::uuid)`
        : sql`(${lastJob}, ${clientProfiles.id}) < (${position}::date, ${afterId}::uuid)`;
  const rows = await tx.rows
    .select({
      profile: clientProfiles,
      person: persons,
      jobs: sql<number>`coalesce(${jobs.jobs}, 0)::int`,
      openJobs: sql<number>`coalesce(${jobs.openJobs}, 0)::int`,
      lastJobAt: sql<string | null>`${jobs.lastJobAt}::text`,
      sortDate: sql<string>`${lastJob}::text`,
    })
    .from(clientProfiles)
    .innerJoin(persons, eq(persons.id, clientProfiles.personId))
    .leftJoin(jobs, eq(jobs.clientProfileId, clientProfiles.id))
    .where(own(tx, matchesSearch(clientProfiles.searchKey, query.search), keyset))
    .orderBy(
      ...(query.sort === "name"
        ? [asc(clientProfiles.sortKey), asc(clientProfiles.id)]
        : [desc(lastJob), desc(clientProfiles.id)]),
    )
    .limit(query.limit + 1);
  const records = rows.slice(0, query.limit);
  const last = records.at(-1);
  const hasMore = rows.length > query.limit && last !== undefined;
  const cursorOf = (row: (typeof rows)[number]) =>
    encodeCursor([query.sort === "name" ? row.profile.sortKey : row.sortDate, row.profile.id]);
  return { records, nextCursor: hasMore ? cursorOf(last) : null };
}
