import type { CalendarDate } from "@rbo/shared/dates/calendar-date";
import type { Locale } from "@rbo/shared/locale/locale";
import { cellText, escapeCodes, escapeXml } from "./cell-text.ts";
import { columnLetters } from "./column-letters.ts";
import type { Column, SheetDefinition } from "./sheet-definition.ts";
import { sheetWords } from "./sheet-words.ts";
import type { Styles } from "./workbook-styles.ts";

export type SheetContext = { locale: Locale; styles: Styles };
type WriteCell<Row> = (row: Row, rowNumber: number) => string;

const maxRows = 1_048_576;

/**
 * One worksheet as pieces of XML, one piece per page of rows, so that memory does not grow with the sheet. Returns how
 * many rows it has, the header among them. Throws where the format can't hold the rows: never a short sheet.
 */
export async function* sheetXml<Row>(
  sheet: SheetDefinition<Row>,
  pages: AsyncIterable<readonly Row[]>,
  context: SheetContext,
): AsyncGenerator<string, number> {
  const cells = sheet.columns.map((column, index) => cellWriter(column, columnLetters(index), context));
  yield head(sheet, context);
  let rowNumber = 1;
  for await (const page of pages) {
    if (rowNumber + page.length > maxRows)
      throw new Error(`sheet ${sheet.name} has more rows than a workbook can hold`);
    let xml = "";
    for (const row of page) {
      rowNumber += 1;
      xml += `<row r="${rowNumber}">`;
      for (const cell of cells) xml += cell(row, rowNumber);
      xml += "</row>";
    }
    yield xml;
  }
  yield `</sheetData><autoFilter ref="${filterRange(sheet, rowNumber)}"/></worksheet>`;
  return rowNumber;
}

/** "A1:AP12": the header and all rows. */
export const filterRange = (sheet: { columns: readonly unknown[] }, rows: number): string =>
  `A1:${columnLetters(sheet.columns.length - 1)}${rows}`;

function head<Row>(sheet: SheetDefinition<Row>, { locale, styles }: SheetContext): string {
  const widths = sheet.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const headings = sheet.columns.map(({ heading }, index) =>
    inlineString(`${columnLetters(index)}1`, styles.header, heading[locale]),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData><row r="1">${headings.join("")}</row>`;
}

function cellWriter<Row>(column: Column<Row>, letters: string, { locale, styles }: SheetContext): WriteCell<Row> {
  const words = sheetWords[locale];
  switch (column.type) {
    case "text": {
      const style = styles.of(column.type);
      return (row, n) => {
        const value = column.value(row, locale);
        const text = value === null ? "" : cellText(value, words.cut);
        return text === "" ? "" : inlineString(`${letters}${n}`, style, text);
      };
    }
    case "yesNo": {
      const style = styles.of(column.type);
      return (row, n) => inlineString(`${letters}${n}`, style, column.value(row) ? words.yes : words.no);
    }
    case "day": {
      const style = styles.of(column.type);
      return (row, n) => {
        const day = column.value(row);
        return day === null ? "" : number(`${letters}${n}`, style, daySerial(day));
      };
    }
    case "integer":
    case "decimal": {
      const style = styles.of(column.type);
      return (row, n) => {
        const value = column.value(row);
        return value === null ? "" : number(`${letters}${n}`, style, value);
      };
    }
    case "money":
      return (row, n) => {
        const money = column.value(row);
        if (money === null) return "";
        const { style, digits } = styles.money(money.currency);
        // One division of whole numbers: the nearest double there is to the exact amount.
        return number(`${letters}${n}`, style, money.amountMinor / 10 ** digits);
      };
  }
}

const number = (reference: string, style: number, value: number): string =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

const inlineString = (reference: string, style: number, text: string): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t${needsSpace(text) ? ' xml:space="preserve"' : ""}>${escapeCodes(escapeXml(text))}</t></is></c>`;

const needsSpace = (text: string): boolean => /^\s|\s$|[\n\t]/.test(text);

const msPerDay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** The day's number in a spreadsheet, counted in UTC on both ends: no zone, no clock change has a say. */
export function daySerial(day: CalendarDate): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - dayZero) / msPerDay);
}
