import { findOwnStringOfName, insertStringsWhereFree, type StringToRestore } from "@rbo/db/imports/restore.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Export } from "@rbo/shared/exports/export.schema";
import { newId } from "@rbo/shared/ids/id";
import { stringSearchKey } from "../strings/string-search-key.ts";
import { stringFingerprint } from "./fingerprints.ts";
import type { Account } from "./read-account.ts";
import { type RestoredCatalogue, restoreCatalogue } from "./restore-catalogue.ts";
import { idInAccount } from "./restore-ids.ts";

type StringRow = Export["strings"][number];

/** Strings: of one (manufacturer, model, gauge) an account has one row at most, but for those typed into one job. */
export function restoreStrings(tx: TenantTx, file: Export, account: Account): Promise<RestoredCatalogue> {
  const needed = new Set(file.orders.flatMap((order) => [order.main.string_id, order.cross.string_id]));
  return restoreCatalogue(tx, file.strings, {
    list: "strings",
    known: account.strings,
    fingerprint: stringFingerprint,
    name: ({ manufacturer, model, gauge }) =>
      JSON.stringify([manufacturer.toLowerCase(), model.toLowerCase(), gauge ?? ""]),
    isNameUnique: true,
    isNeeded: (id) => needed.has(id),
    add: addStrings,
  });
}

/** Under their own ids, else under those they have in this account, else under new ones; a name that is there is taken. */
async function addStrings(tx: TenantTx, strings: readonly StringRow[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const idOf of [(id: string) => id, (id: string) => idInAccount(tx.stringerId, id), () => newId()]) {
    const left = strings.filter(({ id }) => !ids.has(id));
    const rows = left.map((string) => ({ string, row: stringRow(string, idOf(string.id)) }));
    const added = new Set(
      await insertStringsWhereFree(
        tx,
        rows.map(({ row }) => row),
      ),
    );
    for (const { string, row } of rows) {
      const id = added.has(row.id)
        ? row.id
        : string.visibility === "one_off"
          ? null
          : await findOwnStringOfName(tx, row);
      if (id) ids.set(string.id, id);
    }
  }
  return ids;
}

const stringRow = (string: StringRow, id: string): StringToRestore & { gauge: string | null } => ({
  id,
  visibility: string.visibility === "one_off" ? "one_off" : "private",
  manufacturer: string.manufacturer,
  model: string.model,
  gauge: string.gauge,
  material: string.material,
  colour: string.colour,
  searchKey: stringSearchKey(string),
  createdAt: new Date(string.created_at),
});
