import { insertRacketsWhereFree, type RacketToRestore } from "@rbo/db/imports/restore.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Export } from "@rbo/shared/exports/export.schema";
import { newId } from "@rbo/shared/ids/id";
import { racketSearchKey } from "../rackets/racket-search-key.ts";
import { racketFingerprint } from "./fingerprints.ts";
import type { Account } from "./read-account.ts";
import { type RestoredCatalogue, restoreCatalogue } from "./restore-catalogue.ts";
import { idInAccount } from "./restore-ids.ts";

type Racket = Export["rackets"][number];
type Clients = ReadonlyMap<string, string>;

/** Rackets; the ids of their owners are the account's. */
export function restoreRackets(
  tx: TenantTx,
  file: Export,
  account: Account,
  clients: Clients,
): Promise<RestoredCatalogue> {
  const needed = new Set(file.orders.map((order) => order.racket_id));
  return restoreCatalogue(tx, file.rackets, {
    list: "rackets",
    known: account.rackets,
    fingerprint: (row) => racketFingerprint(row, { client: (id) => clients.get(id) ?? id }),
    name: ({ manufacturer, model, head_size_sq_in, string_pattern, year }) =>
      JSON.stringify([manufacturer.toLowerCase(), model.toLowerCase(), head_size_sq_in, string_pattern, year]),
    // Twins are rackets of one name.
    isNameUnique: false,
    isNeeded: (id) => needed.has(id),
    add: (inner, rows) => addRackets(inner, rows, clients),
  });
}

/** Under their own ids, else under those they have in this account, else under new ones. */
async function addRackets(tx: TenantTx, rackets: readonly Racket[], clients: Clients): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const idOf of [(id: string) => id, (id: string) => idInAccount(tx.stringerId, id), () => newId()]) {
    const rows = rackets
      .filter(({ id }) => !ids.has(id))
      .map((racket) => ({ fileId: racket.id, row: racketRow(racket, idOf(racket.id), clients) }));
    const added = new Set(
      await insertRacketsWhereFree(
        tx,
        rows.map(({ row }) => row),
      ),
    );
    for (const { fileId, row } of rows) if (added.has(row.id)) ids.set(fileId, row.id);
  }
  return ids;
}

const racketRow = (racket: Racket, id: string, clients: Clients): RacketToRestore => ({
  id,
  visibility: racket.visibility === "one_off" ? "one_off" : "private",
  manufacturer: racket.manufacturer,
  model: racket.model,
  headSizeSqIn: racket.head_size_sq_in,
  stringPattern: racket.string_pattern,
  year: racket.year,
  serial: racket.serial,
  // An owner that was rejected is none.
  ownerClientProfileId: racket.owner_client_profile_id && (clients.get(racket.owner_client_profile_id) ?? null),
  searchKey: racketSearchKey(racket),
  createdAt: new Date(racket.created_at),
});
