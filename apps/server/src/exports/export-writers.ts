import { exportCounts, exportJsonPages, exportStringerJson, exportTotals } from "@rbo/db/exports/export.repo";
import { receiptFilePages } from "@rbo/db/exports/receipt-files.repo";
import { clientSheetRows, orderSheetRows, racketSheetRows, stringSheetRows } from "@rbo/db/exports/sheet-rows.repo";
import type { StringerRow } from "@rbo/db/stringers/stringers.repo";
import type { TenantTx } from "@rbo/db/tenancy/transactions";
import { writeArchive } from "@rbo/exports/archive/write-archive";
import { type ExportJsonSource, writeExportJson } from "@rbo/exports/json/write-export-json";
import { writeWorkbook } from "@rbo/exports/workbook/write-workbook";
import type { ExportFormat } from "@rbo/shared/exports/export-format";

/** One snapshot: all that an export is made of, and the moment that it shows. */
type Snapshot = { tx: TenantTx; stringer: StringerRow; exportedAt: Date };

export const exportWriters: Record<ExportFormat, (snapshot: Snapshot) => AsyncGenerator<string | Uint8Array>> = {
  json: (snapshot) => writeExportJson(jsonSource(snapshot)),
  xlsx: (snapshot) => workbook(snapshot),
  archive: (snapshot) => {
    const { tx, stringer, exportedAt } = snapshot;
    const source = jsonSource(snapshot);
    return writeArchive({
      locale: stringer.defaultLocale,
      name: stringer.displayName,
      exportedAt,
      json: source,
      // The page looks parts up by their ids, and need not carry them once more in every order.
      pageJson: { ...source, pages: (section) => exportJsonPages(tx, section, { isNested: false }) },
      workbook: () => workbook(snapshot),
      receipts: () => receiptFilePages(tx),
    });
  },
};

const jsonSource = ({ tx, exportedAt }: Snapshot): ExportJsonSource => ({
  exportedAt,
  counts: () => exportCounts(tx),
  totals: () => exportTotals(tx),
  stringer: () => exportStringerJson(tx),
  pages: (section) => exportJsonPages(tx, section),
});

const workbook = ({ tx, stringer, exportedAt }: Snapshot): AsyncGenerator<Uint8Array> =>
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
  });
