import type { Database } from "@rbo/db/connection/database";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import { type TenantTx, withTenant } from "@rbo/db/tenancy/transactions";

/** Undoes a dry run's transaction. */
class DryRun extends Error {}

/** One transaction of an import. A dry run is the same one, rolled back at its end, so that it tells what is true. */
export async function importTransaction<T>(
  db: Database,
  scope: StringerScope,
  isDryRun: boolean,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  const results: T[] = [];
  try {
    return await withTenant(db, scope, async (tx) => {
      const result = await work(tx);
      if (!isDryRun) return result;
      results.push(result);
      throw new DryRun();
    });
  } catch (error) {
    const [result] = results;
    if (error instanceof DryRun && result !== undefined) return result;
    throw error;
  }
}
