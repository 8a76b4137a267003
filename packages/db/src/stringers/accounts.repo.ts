import type { OffboardingState } from "@rbo/shared/offboarding/offboarding-states";
import type { AccountState } from "@rbo/shared/stringers/account-states";
import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import { stringerCredentials } from "../auth/auth.table.ts";
import { decodeCursor, encodeCursor } from "../columns/cursor.ts";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import type { StringerRow } from "./stringers.repo.ts";
import { stringers } from "./stringers.table.ts";

export type AccountQuery = {
  search: string;
  state: AccountState | null;
  now: Date;
  cursor?: string | null | undefined;
  limit: number;
};

// Of one table alone drizzle writes columns without their table, which inside a subquery is another column: hence by name.
const inviteExpiresAt = sql<string | null>`(select max(l.expires_at) from one_time_links l
  where l.stringer_id = stringers.id and l.purpose = 'invite' and l.used_at is null)`;

/** Where somebody's leaving stands, unless it was cancelled. */
const leaving = sql<Exclude<OffboardingState, "cancelled"> | null>`(select f.state from offboardings f
  where f.stringer_id = stringers.id and f.state <> 'cancelled')`;

const stateAt = (now: Date) => sql<AccountState>`case when ${leaving} = 'erased' then 'erased'
  when stringers.deactivated_at is not null then 'deactivated'
  when exists (select 1 from stringer_credentials c where c.stringer_id = stringers.id) then 'joined'
  when ${inviteExpiresAt} > ${now.toISOString()}::timestamptz then 'invited' else 'expired' end`;

const jobs = sql<number>`(select count(*)::int from orders o where o.stringer_id = stringers.id)`;

/** Jobs without any date sort at the end of time; they are no activity. */
const lastJobOn = sql<string | null>`(select max(o.sort_date)::text from orders o
  where o.stringer_id = stringers.id and o.sort_date < date '2100-12-31')`;

const lastSignInAt = sql<string | null>`(select max(s.created_at) from sessions s where s.stringer_id = stringers.id)`;

const sortName = sql<string>`lower(${stringers.displayName})`;

/** One keyset page of all accounts by name, with how they stand and how much they are used. */
export async function listAccounts(tx: BypassTx, query: AccountQuery) {
  const state = stateAt(query.now);
  const rows = await tx.rows
    .select({
      account: stringers,
      sortName,
      state,
      inviteExpiresAt,
      jobs,
      lastJobOn,
      lastSignInAt,
      leaving,
    })
    .from(stringers)
    .where(and(matches(query.search), query.state ? eq(state, query.state) : undefined, after(query.cursor)))
    .orderBy(asc(sortName), asc(stringers.id))
    .limit(query.limit + 1);
  const records = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? records.at(-1) : undefined;
  return { records, nextCursor: last ? encodeCursor([last.sortName, last.account.id]) : null };
}

function matches(search: string): SQL | undefined {
  if (search === "") return undefined;
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(lower(${stringers.displayName}) like ${pattern} or lower(${stringers.email}) like ${pattern}
    or lower(coalesce(${stringers.businessName}, '')) like ${pattern})`;
}

function after(cursor: string | null | undefined): SQL | undefined {
  const [name, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (name === undefined || id === undefined) return undefined;
  return sql`(${sortName}, ${stringers.id}) > (${name}, ${id}::uuid)`;
}

export async function countAccountsByState(tx: BypassTx, now: Date): Promise<Map<AccountState, number>> {
  const state = stateAt(now).as("state");
  const counted = tx.rows.select({ state }).from(stringers).as("counted");
  const rows = await tx.rows.select({ state: counted.state, accounts: count() }).from(counted).groupBy(counted.state);
  return new Map(rows.map((row) => [row.state, row.accounts]));
}

/** Whether they have set a password: whoever has not can still be invited. */
export async function hasJoined(tx: BypassTx, stringerId: string): Promise<boolean> {
  const rows = await tx.rows
    .select({ id: stringerCredentials.stringerId })
    .from(stringerCredentials)
    .where(eq(stringerCredentials.stringerId, stringerId));
  return rows.length === 1;
}

/**
 * The active administrators, held until the transaction ends, so that two who take the role from one another at once
 * come one after the other. Not so tightly that the audit rows that name them would wait too.
 */
export async function lockActiveAdmins(tx: BypassTx): Promise<string[]> {
  const rows = await tx.rows
    .select({ id: stringers.id })
    .from(stringers)
    .where(and(eq(stringers.role, "admin"), isNull(stringers.deactivatedAt)))
    .orderBy(asc(stringers.id))
    .for("no key update");
  return rows.map(({ id }) => id);
}

/** One account, held until the transaction ends. */
export async function lockAccount(tx: BypassTx, id: string): Promise<StringerRow | null> {
  const [row] = await tx.rows.select().from(stringers).where(eq(stringers.id, id)).for("no key update");
  return row ?? null;
}

type AccountChange = Partial<Pick<typeof stringers.$inferInsert, "role" | "deactivatedAt">>;

export async function updateAccount(tx: BypassTx, id: string, change: AccountChange): Promise<void> {
  await tx.rows.update(stringers).set(change).where(eq(stringers.id, id));
}

/** Whether nothing is left of an account but its tombstone. */
export async function isErased(tx: BypassTx, id: string): Promise<boolean> {
  const rows = await tx.rows.execute(sql`select 1 from offboardings where stringer_id = ${id} and state = 'erased'`);
  return rows.length > 0;
}
