import { newId } from "@rbo/shared/ids/id";
import postgres from "postgres";
import type { Database } from "../connection/database.ts";
import { insertStringer } from "../stringers/stringers.repo.ts";
import { mintStringerScope, type StringerScope } from "../tenancy/stringer-scope.ts";
import { withBypass } from "../tenancy/with-bypass.ts";

export type TestStringer = { id: string; email: string; scope: StringerScope };

/** An account without a password, as an invitation leaves it. */
export async function addTestStringer(
  db: Database,
  name: string,
  role: "stringer" | "admin" = "stringer",
): Promise<TestStringer> {
  const id = newId();
  const email = `${name.toLowerCase()}@example.com`;
  const entry = { actorStringerId: null, action: "stringer.invite", reason: "test", subjectStringerId: null } as const;
  await withBypass(db, entry, (tx) => insertStringer(tx, { id, email, role, displayName: name }));
  return { id, email, scope: mintStringerScope(id) };
}

/** Runs SQL as the database's owner: to look behind row-level security, or to break it on purpose. */
export async function asOwner<T>(ownerUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
