import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../connection/database.ts";
import { withAuth } from "../tenancy/transactions.ts";

type Query = { text: string; values: readonly (string | number | null)[] };

/**
 * What rate-limiter-flexible's Postgres limiter asks of a client, answered by the role that alone may touch
 * `rate_limits`. Each query is a transaction of its own, so a count stands whatever becomes of the verb.
 */
export function rateLimitStore(db: Database) {
  return {
    query: ({ text, values }: Query) =>
      withAuth(db, async (tx) => {
        const rows = await tx.rows.execute(withValues(text, values));
        return { rows: [...rows], rowCount: rows.count };
      }),
  };
}

/** "… $2 …" with its values bound, in the terms of drizzle. */
function withValues(text: string, values: Query["values"]): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1] ?? null}`)),
  );
}
