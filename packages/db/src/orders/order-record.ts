import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { clientProfiles, persons } from "../clients/clients.table.ts";
import { rackets } from "../rackets/rackets.table.ts";
import { strings } from "../strings/strings.table.ts";
import type { TenantTx } from "../tenancy/transactions.ts";
import { orders } from "./orders.table.ts";

export const mainStrings = alias(strings, "main_strings");
export const crossStrings = alias(strings, "cross_strings");

export type OrderRow = typeof orders.$inferSelect;

/** An order with everything it names. */
export type OrderRecord = {
  order: OrderRow;
  profile: typeof clientProfiles.$inferSelect;
  person: typeof persons.$inferSelect;
  racket: typeof rackets.$inferSelect;
  mainString: typeof strings.$inferSelect | null;
  crossString: typeof strings.$inferSelect | null;
};

export const selectOrderRecords = (tx: TenantTx) =>
  tx.rows
    .select({
      order: orders,
      profile: clientProfiles,
      person: persons,
      racket: rackets,
      mainString: mainStrings,
      crossString: crossStrings,
    })
    .from(orders)
    .innerJoin(clientProfiles, eq(clientProfiles.id, orders.clientProfileId))
    .innerJoin(persons, eq(persons.id, clientProfiles.personId))
    .innerJoin(rackets, eq(rackets.id, orders.racketId))
    .leftJoin(mainStrings, eq(mainStrings.id, orders.mainStringId))
    .leftJoin(crossStrings, eq(crossStrings.id, orders.crossStringId));
