import { and, count, eq, or } from "drizzle-orm";
import { orders } from "../orders/orders.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";

/** How many of the stringer's jobs name this racket, or this string on either side. */
export async function countJobsWith(tx: TenantTx, kind: "racket" | "string", id: string): Promise<number> {
  const named =
    kind === "racket" ? eq(orders.racketId, id) : or(eq(orders.mainStringId, id), eq(orders.crossStringId, id));
  const [row] = await tx.rows
    .select({ jobs: count() })
    .from(orders)
    .where(and(eq(orders.stringerId, tx.stringerId), named));
  return row?.jobs ?? 0;
}
