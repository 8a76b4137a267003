import { sharedScope } from "@rbo/db/columns/columns";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { addInBatches } from "../imports/add-in-batches.ts";
import type { KnownRow } from "./read-account.ts";
import { refusalReason } from "./refusal-reason.ts";
import { idInAccount } from "./restore-ids.ts";
import type { RowOutcome } from "./restore-step.ts";

type CatalogueRow = { id: string; is_own: boolean; visibility: "private" | "shared" | "one_off" };

/** The row of the account that a row of the file became. */
export type Scoped = { id: string; scopeId: string };
export type RestoredCatalogue = { outcomes: RowOutcome[]; rows: Map<string, Scoped> };

/** What rackets and strings differ in. */
export type CatalogueKind<Row extends CatalogueRow> = {
  list: "rackets" | "strings";
  known: ReadonlyMap<string, KnownRow<Row>>;
  fingerprint(row: Row): string;
  /** Equal for rows that are one and the same in a catalogue. */
  name(row: Row): string;
  /** Whether an own row of this name may stand only once. */
  isNameUnique: boolean;
  /** Whether a job of the file names the row. */
  isNeeded(id: string): boolean;
  /** Adds own rows; returns the ids they got in the account, by their ids in the file. */
  add(tx: TenantTx, rows: readonly Row[]): Promise<Map<string, string>>;
};

/**
 * Rackets or strings. Shared rows are matched to shared rows here, by id or by name; one that has no match becomes the
 * stringer's own where a job names it, and is left out where none does. Own rows stay own.
 */
export async function restoreCatalogue<Row extends CatalogueRow>(
  tx: TenantTx,
  list: readonly Row[],
  kind: CatalogueKind<Row>,
): Promise<RestoredCatalogue> {
  const outcomes: RowOutcome[] = [];
  const rows = new Map<string, Scoped>();
  const toAdd: { place: string; row: Row }[] = [];
  const byName = namesOf(kind);
  const seen = new Set<string>();
  for (const [at, row] of list.entries()) {
    const place = `${kind.list}[${at}]`;
    const match = matchOf(tx, row, kind, byName);
    if (seen.has(row.id)) outcomes.push({ place, outcome: "rejected", reason: "duplicate_id", field: "id" });
    else if (match) {
      rows.set(row.id, { id: match.row.id, scopeId: match.scopeId });
      const isSame = !row.is_own || match.row.visibility === "shared" || match.fingerprint === kind.fingerprint(row);
      outcomes.push({ place, outcome: isSame ? "same" : "kept" });
    } else if (row.is_own || kind.isNeeded(row.id)) toAdd.push({ place, row });
    else outcomes.push({ place, outcome: "leftOut" });
    seen.add(row.id);
  }
  const refused = await addInBatches(tx, toAdd, async (inner, batch) => {
    const ids = await kind.add(
      inner,
      batch.map(({ row }) => row),
    );
    for (const [fileId, id] of ids) rows.set(fileId, { id, scopeId: tx.stringerId });
  });
  const reasons = new Map(refused.map((one) => [one.item, refusalReason(one)]));
  for (const item of toAdd) {
    const { place } = item;
    const reason = reasons.get(item);
    if (reason) rows.delete(item.row.id);
    outcomes.push(reason ? { place, outcome: "rejected", ...reason } : { place, outcome: "added" });
  }
  return { outcomes, rows };
}

type Names<Row> = { own: Map<string, KnownRow<Row>>; shared: Map<string, KnownRow<Row>> };

function namesOf<Row extends CatalogueRow>({ known, name }: CatalogueKind<Row>): Names<Row> {
  const names: Names<Row> = { own: new Map(), shared: new Map() };
  for (const entry of known.values()) {
    if (entry.row.visibility === "one_off") continue;
    names[entry.scopeId === sharedScope ? "shared" : "own"].set(name(entry.row), entry);
  }
  return names;
}

function matchOf<Row extends CatalogueRow>(
  tx: TenantTx,
  row: Row,
  { known, name, isNameUnique }: CatalogueKind<Row>,
  byName: Names<Row>,
): KnownRow<Row> | undefined {
  const byId = known.get(row.id) ?? known.get(idInAccount(tx.stringerId, row.id));
  if (byId) return byId;
  const shared = row.visibility === "shared" ? byName.shared.get(name(row)) : undefined;
  return shared ?? (isNameUnique && row.visibility !== "one_off" ? byName.own.get(name(row)) : undefined);
}
