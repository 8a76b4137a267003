import type { TenantTx } from "../tenancy/transactions.ts";
import { catalogueSubmissions } from "./catalogue-submissions.table.ts";

type Wish = { id: string; createdAt: Date } & ({ racketId: string } | { stringId: string });

/**
 * A stringer's wish that an own row become everyone's; pending until an admin decides. A repeated wish is one wish:
 * false where it stands already.
 */
export async function insertCatalogueSubmission(tx: TenantTx, wish: Wish): Promise<boolean> {
  const rows = await tx.rows
    .insert(catalogueSubmissions)
    .values({ ...wish, submittedByStringerId: tx.stringerId })
    .onConflictDoNothing()
    .returning({ id: catalogueSubmissions.id });
  return rows.length === 1;
}
