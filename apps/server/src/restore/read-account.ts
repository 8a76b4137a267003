import { sharedScope } from "@rbo/db/columns/columns";
import { exportJsonPages } from "@rbo/db/exports/export.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import type { Export, ExportSection } from "@rbo/shared/exports/export.schema";
import {
  clientFingerprint,
  orderFingerprint,
  racketFingerprint,
  stringFingerprint,
  type Translate,
} from "./fingerprints.ts";

/** A row of the catalogue as the account sees it. */
export type KnownRow<Row> = { row: Row; fingerprint: string; scopeId: string };

/** What stands in the book before a restore. */
export type Account = {
  stringerId: string;
  /** Fingerprints by id. */
  clients: Map<string, string>;
  selfClientId: string | null;
  rackets: Map<string, KnownRow<Export["rackets"][number]>>;
  strings: Map<string, KnownRow<Export["strings"][number]>>;
  orders: Map<string, string>;
};

const asTheyAre: Translate = { client: (id) => id, racket: (id) => id, string: (id) => id };

/** Reads the book by the very SQL that exports it, so that what is compared with a file is what a file would say. */
export async function readAccount(tx: TenantTx): Promise<Account> {
  const { stringerId } = tx;
  const account: Account = {
    stringerId,
    clients: new Map(),
    selfClientId: null,
    rackets: new Map(),
    strings: new Map(),
    orders: new Map(),
  };
  for await (const client of rowsOf(tx, "client_profiles")) {
    account.clients.set(client.id, clientFingerprint(client));
    if (client.is_self_for_stringer) account.selfClientId = client.id;
  }
  const scopeOf = (row: { visibility: string }) => (row.visibility === "shared" ? sharedScope : stringerId);
  for await (const row of rowsOf(tx, "rackets")) {
    account.rackets.set(row.id, { row, fingerprint: racketFingerprint(row, asTheyAre), scopeId: scopeOf(row) });
  }
  for await (const row of rowsOf(tx, "strings")) {
    account.strings.set(row.id, { row, fingerprint: stringFingerprint(row), scopeId: scopeOf(row) });
  }
  for await (const order of rowsOf(tx, "orders")) account.orders.set(order.id, orderFingerprint(order, asTheyAre));
  return account;
}

async function* rowsOf<Section extends ExportSection>(
  tx: TenantTx,
  section: Section,
): AsyncGenerator<Export[Section][number]> {
  for await (const page of exportJsonPages(tx, section)) {
    // The database wrote them by the schema this type is of.
    for (const json of page) yield JSON.parse(json);
  }
}
