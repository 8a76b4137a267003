import type { V1Cell, V1Column, V1Omission, V1Row, V1Sheet } from "@rbo/shared/v1-import/v1-workbook.schema";
import ExcelJS from "exceljs";
import { cellValue } from "./cell-value.ts";
import { findHeadings, type HeadingRow } from "./find-headings.ts";

/** Headings stand within these first rows, under a title or a few lines of notes. */
const headingRows = 20;

/** A sheet's rows below its headings, by column; "headings_missing" where no row says what the columns are. */
export function readSheet(
  worksheet: ExcelJS.Worksheet,
  sheet: V1Sheet,
  date1904: boolean,
): { rows: V1Row[]; omissions: V1Omission[] } | "headings_missing" {
  const headings = findHeadings(sheet, topRows(worksheet, date1904));
  if (!headings) return "headings_missing";
  const formulas = { all: 0, withResult: 0 };
  const rows: V1Row[] = [];
  worksheet.eachRow((row, number) => {
    if (number <= headings.row) return;
    const cells: Partial<Record<V1Column, V1Cell>> = {};
    for (const [at, column] of headings.columns) {
      const cell = row.getCell(at);
      const value = ownValue(cell, date1904);
      if (value) cells[column] = value;
      if (cell.type !== ExcelJS.ValueType.Formula) continue;
      formulas.all += 1;
      if (cell.result !== undefined) formulas.withResult += 1;
    }
    if (Object.keys(cells).length > 0) rows.push({ row: number, cells });
  });
  const isUnsaved = formulas.all > 0 && formulas.withResult === 0;
  const unsaved = { code: "formulas_without_results", sheet, column: null } as const;
  return { rows, omissions: isUnsaved ? [...headings.omissions, unsaved] : headings.omissions };
}

function topRows(worksheet: ExcelJS.Worksheet, date1904: boolean): Map<number, HeadingRow> {
  const rows = new Map<number, HeadingRow>();
  for (let number = 1; number <= Math.min(headingRows, worksheet.rowCount); number += 1) {
    const texts = new Map<number, string>();
    worksheet.getRow(number).eachCell((cell, at) => {
      const value = cellValue(cell, date1904);
      if (value?.kind === "text") texts.set(at, value.value);
    });
    rows.set(number, texts);
  }
  return rows;
}

/** What merged cells say holds for each of their rows, but for their first column only: a banner is no job. */
function ownValue(cell: ExcelJS.Cell, date1904: boolean): V1Cell | null {
  if (cell.isMerged && cell.master.col !== cell.col) return null;
  return cellValue(cell.isMerged ? cell.master : cell, date1904);
}
