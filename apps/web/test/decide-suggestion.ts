import { asOwner } from "@rbo/db/testing/test-stringers";
import type { TestUser } from "@rbo/server/testing/test-user";
import type { TestBook } from "./book.ts";

/** An administrator's decision about a racket, as the moderation writes it. */
export async function decideSuggestion(
  { database }: TestBook,
  admin: TestUser,
  racketId: string,
  decision: { status: "promoted" } | { status: "rejected"; reason: string },
): Promise<void> {
  const reason = decision.status === "rejected" ? decision.reason : null;
  await asOwner(database.ownerUrl, async (sql) => {
    await sql`update catalogue_submissions set status = ${decision.status}, reason = ${reason}, reviewed_at = now(),
      reviewed_by_admin_id = ${admin.id} where racket_id = ${racketId} and status = 'pending'`;
    if (decision.status === "promoted") await sql`update rackets set visibility = 'shared' where id = ${racketId}`;
  });
}
