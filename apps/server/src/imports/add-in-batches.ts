import { type TenantTx, withSavepoint } from "@rbo/db/tenancy/transactions";

/** A row the database would not take; `constraint` is the rule's name, where it has one. */
export type Refused<T> = { item: T; code: string; constraint: string | null };

const batchSize = 100;

/**
 * Adds rows in batches. A batch the database refuses is gone through one by one, so that one bad row never sinks the
 * rest; returns those refused.
 */
export async function addInBatches<T>(
  tx: TenantTx,
  items: readonly T[],
  add: (tx: TenantTx, items: readonly T[]) => Promise<void>,
): Promise<Refused<T>[]> {
  const refused: Refused<T>[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    const batch = items.slice(start, start + batchSize);
    if (!(await refusal(tx, batch, add))) continue;
    for (const item of batch) {
      const why = await refusal(tx, [item], add);
      if (why) refused.push({ item, ...why });
    }
  }
  return refused;
}

/** Null where all were added; else why not, and none of them is there. */
async function refusal<T>(
  tx: TenantTx,
  items: readonly T[],
  add: (tx: TenantTx, items: readonly T[]) => Promise<void>,
): Promise<{ code: string; constraint: string | null } | null> {
  try {
    await withSavepoint(tx, (inner) => add(inner, items));
    return null;
  } catch (error) {
    const fault = rowFault(error);
    if (!fault) throw error;
    return fault;
  }
}

/** Class 22 (data), 23 (constraint) and 54 (too long for an index): the row's own fault, not the connection's. */
function rowFault(error: unknown): { code: string; constraint: string | null } | null {
  const cause = error instanceof Error ? (error.cause ?? error) : null;
  if (!(cause instanceof Error && "code" in cause)) return null;
  const code = String(cause.code);
  if (!/^(22|23|54)/.test(code)) return null;
  const constraint = "constraint_name" in cause ? cause.constraint_name : null;
  return { code, constraint: typeof constraint === "string" ? constraint : null };
}
