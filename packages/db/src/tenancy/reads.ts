import type { Database } from "../connection/database.ts";
import type { Sent } from "../connection/one-flight.ts";
import type { RunStatement } from "../connection/statement.ts";
import type { StringerScope } from "./stringer-scope.ts";
import type { AuthTx, TenantTx } from "./transactions.ts";

/** What a repository that only runs statements asks of a tenant's transaction. */
export type TenantReads = Pick<TenantTx, "stringerId" | "run">;
export type AuthReads = Pick<AuthTx, "run">;

/** One stringer's reads, each a transaction of its own that goes to the database and back once. */
export const tenantReads = (db: Database, { stringerId }: StringerScope): TenantReads => ({
  stringerId,
  run: runOver(db, { text: "select set_config('rbo.stringer_id', $1, true)", params: [stringerId] }),
});

/** The same before a tenant is known. */
export const authReads = (db: Database): AuthReads => ({
  run: runOver(db, { text: "set local role rbo_auth", params: [] }),
});

const runOver =
  (db: Database, bind: Sent): RunStatement =>
  async (statement, values) => {
    const rows = await db.read(bind, { text: statement.text, params: statement.params(values) });
    return rows.map((row) => statement.row(row));
  };
