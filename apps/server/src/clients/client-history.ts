import { strungDaysOfClient, sumsOfClient } from "@rbo/db/clients/client-history.repo";
import { withTenantSnapshot } from "@rbo/db/tenancy/transactions";
import type { ClientHistory } from "@rbo/shared/clients/client-history.schema";
import { restringDays } from "@rbo/shared/rackets/racket-figures";
import type { TenantContext } from "../trpc/context.ts";
import { existingClient } from "./clients.service.ts";

/** What all of a client's strung jobs add up to, and how long the strings of each racket stayed in. */
export async function getClientHistory(ctx: TenantContext, id: string): Promise<ClientHistory> {
  return withTenantSnapshot(ctx.deps.db, ctx.scope, async (tx) => {
    await existingClient(tx, id);
    const [sums, rackets] = await Promise.all([sumsOfClient(tx, id), strungDaysOfClient(tx, id)]);
    const days = rackets.flatMap(({ strungOn }) => strungOn).sort();
    return {
      firstStrungAt: days[0] ?? null,
      lastStrungAt: days.at(-1) ?? null,
      sums,
      rackets: rackets.map(({ racketId, strungOn }) => ({ racketId, ...restringDays(strungOn) })),
    };
  });
}
