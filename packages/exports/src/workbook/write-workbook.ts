import { PassThrough, Readable } from "node:stream";
import type { ClientCell, OrderCell, RacketCell, SheetRows, StringCell } from "@rbo/shared/exports/sheet-rows";
import type { Locale } from "@rbo/shared/locale/locale";
import yazl from "yazl";
import { clientsSheet } from "./clients.sheet.ts";
import { ordersSheet } from "./orders.sheet.ts";
import { racketsSheet } from "./rackets.sheet.ts";
import type { SheetDefinition } from "./sheet-definition.ts";
import { workbookTitle } from "./sheet-words.ts";
import { filterRange, type SheetContext, sheetXml } from "./sheet-xml.ts";
import { stringsSheet } from "./strings.sheet.ts";
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  packageRelationsXml,
  type SheetPart,
  workbookRelationsXml,
  workbookXml,
} from "./workbook-parts.ts";
import { workbookStyles } from "./workbook-styles.ts";

/** Rows in pages; each is read once, one sheet after the other, in the order of the contract. */
export type WorkbookRows = {
  orders: SheetRows<OrderCell>;
  clients: SheetRows<ClientCell>;
  rackets: SheetRows<RacketCell>;
  strings: SheetRows<StringCell>;
};

export type WorkbookInput = {
  rows: WorkbookRows;
  /** Language of headings and words: the stringer's. */
  locale: Locale;
  /** The stringer's display name, for the document's properties. */
  author: string;
  exportedAt: Date;
};

/**
 * A workbook of four sheets as chunks of an .xlsx file. Nothing is kept but the page being written, so memory does not
 * grow with the data. Throws what the rows throw; whoever ends it early ends the rows too.
 */
export async function* writeWorkbook(input: WorkbookInput): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = new PassThrough();
  const parts = new Set<Readable>();
  const fail = (error: unknown) => void output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  zip.outputStream.pipe(output);
  for (const [path, content] of workbookParts(input)) {
    zip.addReadStreamLazy(path, { mtime: input.exportedAt, forceDosTimestamp: true }, (give) => {
      const part = Readable.from(content());
      parts.add(part);
      part.once("error", fail);
      part.once("close", () => parts.delete(part));
      give(null, part);
    });
  }
  zip.end();
  try {
    yield* output;
  } finally {
    for (const part of parts) part.destroy();
  }
}

type Part = readonly [path: string, content: () => AsyncIterable<string> | Iterable<string>];

/** Styles and the list of sheets come after the sheets: only then is it known which formats and ranges there are. */
function workbookParts({ rows, locale, author, exportedAt }: WorkbookInput): Part[] {
  const context: SheetContext = { locale, styles: workbookStyles(locale) };
  const written: SheetPart[] = [];
  const sheetPart = <Cell extends string>(sheet: SheetDefinition<Cell>, own: SheetRows<Cell>) =>
    async function* () {
      const rowCount = yield* sheetXml(sheet, own, context);
      written.push({ name: sheet.name, filterRange: filterRange(sheet, rowCount) });
    };
  const sheets = [
    sheetPart(ordersSheet, rows.orders),
    sheetPart(clientsSheet, rows.clients),
    sheetPart(racketsSheet, rows.rackets),
    sheetPart(stringsSheet, rows.strings),
  ];
  const title = workbookTitle(author);
  return [
    ["[Content_Types].xml", () => [contentTypesXml(sheets.length)]],
    ["_rels/.rels", () => [packageRelationsXml]],
    ["docProps/core.xml", () => [corePropertiesXml({ title, author, exportedAt })]],
    ["docProps/app.xml", () => [appPropertiesXml]],
    ...sheets.map((content, index): Part => [`xl/worksheets/sheet${index + 1}.xml`, content]),
    ["xl/styles.xml", () => [context.styles.xml()]],
    ["xl/workbook.xml", () => [workbookXml(written)]],
    ["xl/_rels/workbook.xml.rels", () => [workbookRelationsXml(sheets.length)]],
  ];
}
