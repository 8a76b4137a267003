import { asOwner } from "@rbo/db/testing/test-stringers";
import type { TestBook } from "./book.ts";

/** As if the time to take a "mark strung" back were over: every receipt that waits for it is due, and the worker is called. */
export function letUndoPass({ database }: TestBook): Promise<void> {
  return asOwner(database.ownerUrl, async (sql) => {
    await sql`update mails set next_attempt_at = now() where state = 'queued'`;
    await sql.notify("rbo_mail", "");
  });
}
