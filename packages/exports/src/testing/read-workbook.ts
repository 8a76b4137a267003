import ExcelJS from "exceljs";

/** Loads an .xlsx file with something that did not write it. */
export async function loadWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** The rows of a sheet by heading; empty cells are null. */
export function sheetTable(workbook: ExcelJS.Workbook, name: string): Record<string, ExcelJS.CellValue>[] {
  const headings = sheetHeadings(workbook, name);
  const rows: Record<string, ExcelJS.CellValue>[] = [];
  workbook.getWorksheet(name)?.eachRow((row, rowNumber) => {
    if (rowNumber === 1) return;
    rows.push(Object.fromEntries(headings.map((heading, index) => [heading, row.getCell(index + 1).value])));
  });
  return rows;
}

export function sheetHeadings(workbook: ExcelJS.Workbook, name: string): string[] {
  const headings: string[] = [];
  workbook
    .getWorksheet(name)
    ?.getRow(1)
    .eachCell((cell) => headings.push(String(cell.value)));
  return headings;
}
