import { sql } from "drizzle-orm";
import type { BypassTx } from "../tenancy/with-bypass.ts";
import { personFileParts } from "./person-file-columns.ts";

/**
 * Everything held about a person, part by part as JSON text, in one statement and so of one moment; null where there is
 * no such person.
 */
export async function readPersonFile(tx: BypassTx, personId: string): Promise<Record<string, string> | null> {
  const columns = Object.entries(personFileParts).map(([name, json]) => sql.raw(`${json} as ${name}`));
  const [row] = await tx.rows.execute<Record<string, string>>(
    sql`select ${sql.join(columns, sql`, `)} from persons n where n.id = ${personId}`,
  );
  return row ?? null;
}
