import { saveImportedRows } from "@rbo/db/imports/imports.repo";
import type { ImportedRows } from "@rbo/db/imports/imports.table";
import { findImportKeys } from "@rbo/db/orders/orders.repo";
import { lockOwnStringer } from "@rbo/db/stringers/stringers.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { readV1Workbook } from "@rbo/exports/v1/read-v1-workbook";
import { interpretV1 } from "@rbo/shared/v1-import/interpret-v1";
import type { V1Import, V1RowReport } from "@rbo/shared/v1-import/v1-import.schema";
import type { Deps } from "../app/deps.ts";
import { importTransaction } from "../imports/import-transaction.ts";
import { type ImportFile, startImport } from "../imports/start-import.ts";
import { ownStringer } from "../settings/settings.service.ts";
import { accountCatalogue } from "./account-catalogue.ts";
import { addImportedParts } from "./add-imported-parts.ts";
import { bookImportedJobs } from "./book-imported-jobs.ts";

/** Limits of reading a workbook: far above seven years of jobs, far below what would hurt the server. */
const readLimits = { maxBytes: 20_000_000, timeoutMs: 60_000, maxMemoryMb: 512 };

type ImportDeps = Pick<Deps, "db" | "clock">;

export type V1ImportReport = V1Import["report"] & {
  isDryRun: boolean;
  /** By which it can be undone; null for a dry run. */
  importId: string | null;
  /** How many rows are new in the book. */
  added: ImportedRows;
  /** Jobs this run put into the book, and those an earlier run had. */
  imported: number;
  alreadyThere: number;
  /** Who and what was made of the free text, with every spelling. */
  people: V1Import["people"];
  rackets: V1Import["rackets"];
  currency: string;
};

/**
 * Loads the old workbook (domain: V1) into one stringer's book, in one transaction; a dry run is the same transaction,
 * rolled back. A row that was imported before is left alone, and a row the book can't hold is reported and skipped.
 */
export async function importV1(
  deps: ImportDeps,
  scope: StringerScope,
  input: ImportFile & { isDryRun: boolean },
): Promise<V1ImportReport> {
  const workbook = await readV1Workbook(input.bytes, readLimits);
  return importTransaction(deps.db, scope, input.isDryRun, async (tx) => {
    // Of two imports at once the second waits, and finds everything there.
    await lockOwnStringer(tx);
    const { currency } = await ownStringer(tx);
    const importId = await startImport(tx, "v1", input, deps.clock.now());
    const read = interpretV1(workbook, await accountCatalogue(tx), { currency });
    const report = await book(tx, deps, read, input.isDryRun);
    const added = await saveImportedRows(tx, importId);
    return { ...report, importId: input.isDryRun ? null : importId, added };
  });
}

async function book(
  tx: TenantTx,
  deps: ImportDeps,
  read: V1Import,
  isDryRun: boolean,
): Promise<Omit<V1ImportReport, "importId" | "added">> {
  const known = await findImportKeys(tx);
  const jobs = read.jobs.filter((job) => !known.has(job.importKey));
  const parts = await addImportedParts(tx, read, jobs);
  const refused = await bookImportedJobs(tx, { jobs, parts, currency: read.currency, now: deps.clock.now() });
  return {
    ...read.report,
    rows: mergeRefused(read.report.rows, refused),
    isDryRun,
    imported: jobs.length - refused.length,
    alreadyThere: read.jobs.length - jobs.length,
    people: read.people,
    rackets: read.rackets,
    currency: read.currency,
  };
}

function mergeRefused(rows: readonly V1RowReport[], refused: readonly V1RowReport[]): V1RowReport[] {
  const keyOf = (row: V1RowReport) => `${row.sheet}:${row.row}`;
  const byKey = new Map(refused.map((row) => [keyOf(row), row]));
  return rows.map((row) => {
    const refusal = byKey.get(keyOf(row));
    return refusal ? { ...refusal, reasons: [...row.reasons, ...refusal.reasons] } : row;
  });
}
