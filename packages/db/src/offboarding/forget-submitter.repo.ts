import { sql } from "drizzle-orm";
import type { BypassTx } from "../tenancy/with-bypass.ts";

/**
 * Mails told the administrators who had suggested what. They lie in the administrators' outboxes, so they stay when that
 * stringer's book goes; whose gear it was, and what they called it, does not.
 */
export async function forgetSubmitter(tx: BypassTx, stringerId: string, name: string): Promise<void> {
  await tx.rows.execute(sql`
    update mails set facts = facts || jsonb_build_object('submitterName', ${name}::text, 'name', '–')
    where event = 'moderation_notice' and facts ->> 'submissionId' in
      (select id::text from catalogue_submissions where submitted_by_stringer_id = ${stringerId})`);
}
