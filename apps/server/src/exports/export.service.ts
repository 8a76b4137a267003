import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Database } from "@rbo/db/connection/database";
import { exportCounts, exportJsonPages, exportStringerJson, exportTotals } from "@rbo/db/exports/export.repo";
import { clientSheetRows, orderSheetRows, racketSheetRows, stringSheetRows } from "@rbo/db/exports/sheet-rows.repo";
import { findOwnStringer, type StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { StringerScope } from "@rbo/db/tenancy/stringer-scope";
import { type TenantTx, withTenantSnapshot } from "@rbo/db/tenancy/transactions";
import { writeExportJson } from "@rbo/exports/json/write-export-json";
import { writeWorkbook } from "@rbo/exports/workbook/write-workbook";
import { DomainError } from "@rbo/shared/errors/domain-error";
import type { Clock } from "../app/deps.ts";
import { exportFileName } from "./export-file-name.ts";

export type ExportFormat = "xlsx" | "json";

/** Whose data, and nothing of who asked: an admin's export differs in the scope alone. */
export type ExportContext = { deps: { db: Database; clock: Clock }; scope: StringerScope };

export type OpenedExport = {
  fileName: string;
  /** Breaks off with an error when the export fails midway. Destroying it ends the queries and frees the connection. */
  body: Readable;
};

/**
 * Opens an export of everything the scope's stringer has: one read-only snapshot, through the same tenancy as every
 * other read, streamed at the reader's pace. Resolves when the first byte can be sent; a fault before that rejects.
 */
export function openExport(ctx: ExportContext, format: ExportFormat): Promise<OpenedExport> {
  return new Promise((resolve, reject) => {
    const body = new PassThrough();
    withTenantSnapshot(ctx.deps.db, ctx.scope, async (tx) => {
      const stringer = await findOwnStringer(tx);
      if (!stringer) throw new DomainError("not_found");
      const exportedAt = ctx.deps.clock.now();
      resolve({ fileName: exportFileName(stringer, exportedAt, format), body });
      await pipeline(writers[format](tx, stringer, exportedAt), body);
    }).catch((error: unknown) => {
      // After the first byte this is settled already: then it is `body`, ended by the pipeline, that tells the reader.
      reject(error);
    });
  });
}

type Writer = (tx: TenantTx, stringer: StringerRow, exportedAt: Date) => AsyncGenerator<string | Uint8Array>;

const writers: Record<ExportFormat, Writer> = {
  json: (tx, _stringer, exportedAt) =>
    writeExportJson({
      exportedAt,
      counts: () => exportCounts(tx),
      totals: () => exportTotals(tx),
      stringer: () => exportStringerJson(tx),
      pages: (section) => exportJsonPages(tx, section),
    }),
  xlsx: (tx, stringer, exportedAt) =>
    writeWorkbook({
      locale: stringer.defaultLocale,
      author: stringer.displayName,
      exportedAt,
      rows: {
        orders: orderSheetRows(tx),
        clients: clientSheetRows(tx),
        rackets: racketSheetRows(tx),
        strings: stringSheetRows(tx),
      },
    }),
};
