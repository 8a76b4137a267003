import type { TestDatabase } from "@rbo/db/testing/test-database";
import { asOwner } from "@rbo/db/testing/test-stringers";
import type { TestUser } from "../testing/test-user.ts";

/** Runs the work while nobody else can read the table: an export comes as far as that table and waits there. */
export const whileLocked = <T>(database: TestDatabase, table: "rackets" | "export_leases", work: () => Promise<T>) =>
  asOwner(database.ownerUrl, (sql) =>
    sql.begin(async (tx) => {
      await tx.unsafe(`lock table ${table} in access exclusive mode`);
      return work();
    }),
  );

/** The app's connections that are in the middle of something. */
export const busyConnections = (database: TestDatabase): Promise<{ pid: number }[]> =>
  asOwner(
    database.ownerUrl,
    (sql) => sql<{ pid: number }[]>`select pid from pg_stat_activity
      where usename = 'rbo_app' and datname = current_database() and state <> 'idle'`,
  );

/** Those of them that wait for a locked table. */
export const waitingConnections = (database: TestDatabase): Promise<{ pid: number }[]> =>
  asOwner(
    database.ownerUrl,
    (sql) => sql<{ pid: number }[]>`select pid from pg_stat_activity
      where usename = 'rbo_app' and datname = current_database() and wait_event_type = 'Lock'`,
  );

/** Ends, as a crash of the database would, the app's connections that wait for a locked table; how many those were. */
export const breakWaitingConnections = (database: TestDatabase): Promise<number> =>
  asOwner(database.ownerUrl, async (sql) => {
    const broken = await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'rbo_app' and datname = current_database() and wait_event_type = 'Lock'`;
    return broken.count;
  });

/** Thousands of jobs like the first one, each of 3 KB that no compression shrinks: more than sockets hold. */
export async function makeBookLong(database: TestDatabase, { id }: TestUser, count: number): Promise<void> {
  await asOwner(
    database.ownerUrl,
    (sql) => sql`
      insert into orders (stringer_id, id, client_profile_id, racket_id, racket_scope_id, labour_minor, currency, ordered_at, comments)
      select stringer_id, gen_random_uuid(), client_profile_id, racket_id, racket_scope_id, 1, 'USD', '2026-05-05',
        (select string_agg(md5(random()::text || n || m), '') from generate_series(1, 100) m)
      from (select * from orders where stringer_id = ${id} limit 1) o, generate_series(1, ${count}) n`,
  );
}
