import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

export type ConnectionCount = { state: string; connections: number };

/**
 * The pools' connections to this database by what they do ("active", "idle"), of all servers together. Asked as the
 * pool's own login, since Postgres tells a role the state of its own connections alone.
 */
export async function countConnections({ rows }: Database): Promise<ConnectionCount[]> {
  return rows.execute<ConnectionCount>(sql`
    select coalesce(state, 'unknown') as state, count(*)::int as connections from pg_stat_activity
    where datname = current_database() and usename = session_user group by 1 order by 1`);
}
