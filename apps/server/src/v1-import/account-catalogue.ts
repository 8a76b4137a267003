import { listAllClients } from "@rbo/db/clients/clients.repo";
import { listOfferedRackets } from "@rbo/db/rackets/rackets.repo";
import { listOfferedStrings } from "@rbo/db/strings/strings.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { V1CatalogueInput } from "@rbo/shared/v1-import/v1-workbook.schema";

/** What the account holds already, for an import's free text to be matched against: own rows, shared rows, clients. */
export async function accountCatalogue(tx: TenantTx): Promise<V1CatalogueInput> {
  const [rackets, strings, clients] = await Promise.all([
    listOfferedRackets(tx),
    listOfferedStrings(tx),
    listAllClients(tx),
  ]);
  return {
    rackets: rackets.map((row) => ({
      ref: row.id,
      manufacturer: row.manufacturer,
      model: row.model,
      headSizeSqIn: row.headSizeSqIn,
      stringPattern: row.stringPattern,
      year: row.year,
      serial: row.serial,
    })),
    strings: strings.map((row) => ({
      ref: row.id,
      manufacturer: row.manufacturer,
      model: row.model,
      gauge: row.gauge,
    })),
    people: clients.map(({ profile, person }) => ({
      ref: profile.id,
      lastName: person.lastName,
      firstName: person.firstName,
    })),
  };
}
