import {
  clientsOfRacket,
  jobsOfRacket,
  type RacketClientRow,
  type RacketJobRow,
} from "@rbo/db/rackets/racket-history.repo";
import { withTenantSnapshot } from "@rbo/db/tenancy/transactions";
import { orderState } from "@rbo/shared/orders/order-dates";
import type { HistoryJob, RacketHistory, racketHistoryInputSchema } from "@rbo/shared/rackets/racket-history.schema";
import type { Tension } from "@rbo/shared/tension/tension";
import type { z } from "zod";
import { existingClient } from "../clients/clients.service.ts";
import { personName } from "../clients/present-client.ts";
import type { TenantContext } from "../trpc/context.ts";
import { existingRacket, presentRacket } from "./rackets.service.ts";

const longest = 500;

/** Every job of this stringer on one racket, of one client or of all whose racket it is. */
export async function getRacketHistory(
  ctx: TenantContext,
  { id, clientId = null }: z.infer<typeof racketHistoryInputSchema>,
): Promise<RacketHistory> {
  return withTenantSnapshot(ctx.deps.db, ctx.scope, async (tx) => {
    const racket = await existingRacket(tx, id);
    if (clientId !== null) await existingClient(tx, clientId);
    const [clients, jobs] = await Promise.all([clientsOfRacket(tx, id), jobsOfRacket(tx, id, clientId, longest + 1)]);
    return {
      racket: presentRacket(racket, ctx.stringerId),
      clients: clients.map(presentRacketClient),
      jobs: jobs.slice(0, longest).map(presentHistoryJob),
      isCut: jobs.length > longest,
    };
  });
}

const presentRacketClient = ({ firstName, lastName, ...client }: RacketClientRow) => ({
  ...client,
  name: personName({ firstName, lastName }),
});

const presentHistoryJob = (row: RacketJobRow): HistoryJob => ({
  id: row.id,
  clientId: row.clientId,
  clientName: personName(row),
  isSelf: row.isSelf,
  state: orderState(row),
  orderedAt: row.orderedAt,
  strungAt: row.strungAt,
  main: historySide(row.mainModel, row.mainGauge, row.mainTensionValue, row.mainTensionUnit),
  cross: historySide(row.crossModel, row.crossGauge, row.crossTensionValue, row.crossTensionUnit),
  dynamicTension: row.dynamicTension,
  totalMinor: row.totalMinor,
  currency: row.currency,
});

const historySide = (
  model: string | null,
  gauge: string | null,
  value: number | null,
  unit: Tension["unit"] | null,
): HistoryJob["main"] => ({
  stringName: model === null ? null : [model, gauge].filter(Boolean).join(" "),
  tension: value === null || unit === null ? null : { value, unit },
});
