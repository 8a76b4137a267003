import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { appRole, derivedAppPassword } from "./app-url.ts";

const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));
const oldestServer = 150_000;

/** Why a database can't be used, in a sentence the operator can act on. */
export class DatabaseUnfit extends Error {
  override readonly name = "DatabaseUnfit";
}

/**
 * Brings the database at `ownerUrl` to this version: tables, row-level security, roles. Safe to run from several
 * servers at once. With `setAppPassword` the restricted role gets the derived password; leave it off where the
 * operator gives DATABASE_APP_URL. Wants a direct connection, not a transaction pooler.
 */
export async function migrateDatabase(ownerUrl: string, options: { setAppPassword: boolean }): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await assertServerIsNewEnough(client);
    // Roles belong to the whole server: one lock for all of its databases.
    await client`select pg_advisory_lock(hashtext('racket-book migrations'))`;
    await migrate(drizzle(client), { migrationsFolder });
    if (options.setAppPassword) await allowAppRoleToSignIn(client, derivedAppPassword(ownerUrl));
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function assertServerIsNewEnough(client: postgres.Sql): Promise<void> {
  const [row] = await client<{ version: number; name: string }[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as name`;
  if (!row || row.version < oldestServer) {
    throw new DatabaseUnfit(`Racket Book needs PostgreSQL 15 or newer; this server is ${row?.name ?? "unknown"}.`);
  }
}

async function allowAppRoleToSignIn(client: postgres.Sql, password: string): Promise<void> {
  const [row] = await client<{ statement: string }[]>`
    select format('ALTER ROLE %I LOGIN PASSWORD %L', ${appRole}::text, ${password}::text) as statement`;
  if (row) await client.unsafe(row.statement);
}
