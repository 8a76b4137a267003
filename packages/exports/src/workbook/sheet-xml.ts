import { cellBreak, type SheetRows } from "@rbo/shared/exports/sheet-rows";
import type { Locale } from "@rbo/shared/locale/locale";
import { cellWriter, textCell, type WriteCell } from "./cell-xml.ts";
import { columnLetters } from "./column-letters.ts";
import type { SheetDefinition } from "./sheet-definition.ts";
import type { Styles } from "./workbook-styles.ts";

export type SheetContext = { locale: Locale; styles: Styles };

const maxRows = 1_048_576;

/**
 * One worksheet as pieces of XML, one piece per page of rows, so that memory does not grow with the sheet. Returns how
 * many rows it has, the header among them. Throws where the format can't hold the rows: never a short sheet.
 */
export async function* sheetXml<Cell extends string>(
  sheet: SheetDefinition<Cell>,
  rows: SheetRows<Cell>,
  context: SheetContext,
): AsyncGenerator<string, number> {
  const writers = sheet.columns.map((column, index) => cellWriter(column, columnLetters(index), rows.cells, context));
  yield head(sheet, context);
  let rowNumber = 1;
  for await (const page of rows.pages) {
    if (rowNumber + page.length > maxRows)
      throw new Error(`sheet ${sheet.name} has more rows than a workbook can hold`);
    let xml = "";
    for (const row of page) {
      rowNumber += 1;
      xml += rowXml(row.split(cellBreak), String(rowNumber), writers);
    }
    yield xml;
  }
  yield `</sheetData><autoFilter ref="${filterRange(sheet, rowNumber)}"/></worksheet>`;
  return rowNumber;
}

function rowXml(cells: readonly string[], rowNumber: string, writers: readonly WriteCell[]): string {
  let xml = `<row r="${rowNumber}">`;
  for (const write of writers) xml += write(cells, rowNumber);
  return `${xml}</row>`;
}

/** "A1:AP12": the header and all rows. */
export const filterRange = (sheet: { columns: readonly unknown[] }, rows: number): string =>
  `A1:${columnLetters(sheet.columns.length - 1)}${rows}`;

function head<Cell extends string>(sheet: SheetDefinition<Cell>, { locale, styles }: SheetContext): string {
  const widths = sheet.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const headings = sheet.columns.map(({ heading }, index) =>
    textCell(`${columnLetters(index)}1`, styles.header, heading[locale]),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData><row r="1">${headings.join("")}</row>`;
}
