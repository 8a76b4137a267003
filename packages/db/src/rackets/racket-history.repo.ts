import { and, desc, eq, sql } from "drizzle-orm";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { crossStrings, mainStrings } from "../orders/order-record.ts";
import { orders } from "../orders/orders.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";

export type RacketClientRow = {
  id: string;
  firstName: string | null;
  lastName: string;
  isSelf: boolean;
  jobs: number;
};

/** Whose jobs this stringer did on the racket, the last served first. */
export async function clientsOfRacket(tx: TenantTx, racketId: string): Promise<RacketClientRow[]> {
  return tx.rows.execute<RacketClientRow>(sql`
    select p.id, n.first_name as "firstName", n.last_name as "lastName", p.is_self_for_stringer as "isSelf", served.jobs
    from (
      select client_profile_id, count(*)::int as jobs, max(sort_date) as last_job_at
      from orders where stringer_id = ${tx.stringerId} and racket_id = ${racketId} group by client_profile_id
    ) served
    join client_profiles p on p.stringer_id = ${tx.stringerId} and p.id = served.client_profile_id
    join persons n on n.id = p.person_id
    order by served.last_job_at desc, p.id`);
}

/** The jobs on a racket, of one client or of all: those to string, then the last strung first; cut before anything is joined to them. */
export async function jobsOfRacket(tx: TenantTx, racketId: string, clientId: string | null, limit: number) {
  const page = tx.rows
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.stringerId, tx.stringerId),
        eq(orders.racketId, racketId),
        clientId === null ? undefined : eq(orders.clientProfileId, clientId),
      ),
    )
    .orderBy(sql`${orders.strungAt} desc nulls first`, desc(orders.id))
    .limit(limit)
    .as("page");
  return tx.rows
    .select({
      id: page.id,
      isSelf: page.isSelf,
      clientId: page.clientProfileId,
      firstName: persons.firstName,
      lastName: persons.lastName,
      orderedAt: page.orderedAt,
      strungAt: page.strungAt,
      returnedAt: page.returnedAt,
      paidAt: page.paidAt,
      mainModel: mainStrings.model,
      mainGauge: mainStrings.gauge,
      mainTensionValue: page.mainTensionValue,
      mainTensionUnit: page.mainTensionUnit,
      crossModel: crossStrings.model,
      crossGauge: crossStrings.gauge,
      crossTensionValue: page.crossTensionValue,
      crossTensionUnit: page.crossTensionUnit,
      dynamicTension: page.dynamicTension,
      totalMinor: page.totalMinor,
      currency: page.currency,
    })
    .from(page)
    .innerJoin(clientProfiles, eq(clientProfiles.id, page.clientProfileId))
    .innerJoin(persons, eq(persons.id, clientProfiles.personId))
    .leftJoin(mainStrings, eq(mainStrings.id, page.mainStringId))
    .leftJoin(crossStrings, eq(crossStrings.id, page.crossStringId))
    .orderBy(sql`${page.strungAt} desc nulls first`, desc(page.id));
}

export type RacketJobRow = Awaited<ReturnType<typeof jobsOfRacket>>[number];
