import type { Locale } from "@rbo/shared/locale/locale";
import { type ExportJsonSource, writeExportJson } from "../json/write-export-json.ts";
import { writeArchivePage } from "./archive-page.ts";
import { receiptPath } from "./receipt-path.ts";
import { writeZip, type ZipEntry } from "./write-zip.ts";

export type ArchiveSource = {
  /** Language of the page: the stringer's. */
  locale: Locale;
  /** The stringer's display name. */
  name: string;
  exportedAt: Date;
  json: ExportJsonSource;
  /** The same, but that orders come without what their ids name in the other lists. */
  pageJson: ExportJsonSource;
  workbook: () => AsyncIterable<Uint8Array>;
  receipts: () => AsyncIterable<readonly { number: string; revision: number; content: Uint8Array }[]>;
};

/**
 * Everything of one stringer in one ZIP: a page to read it with, which needs nothing but a browser, the JSON export, the
 * workbook, and every receipt's PDF byte for byte as it was sent. Streamed, one part after the other.
 */
export const writeArchive = (source: ArchiveSource): AsyncGenerator<Uint8Array> =>
  writeZip(entries(source), source.exportedAt);

async function* entries(source: ArchiveSource): AsyncGenerator<ZipEntry> {
  yield { path: "index.html", content: () => writeArchivePage(source) };
  yield { path: "racket-book.json", content: () => writeExportJson(source.json) };
  yield { path: "racket-book.xlsx", content: () => source.workbook() };
  for await (const page of source.receipts()) {
    for (const receipt of page) yield { path: receiptPath(receipt), content: () => [receipt.content] };
  }
}
