import { foldText } from "@rbo/shared/text/fold-text";
import type { V1Omission, V1Row, V1Sheet, V1Workbook } from "@rbo/shared/v1-import/v1-workbook.schema";
import ExcelJS from "exceljs";
import { readSheet } from "./read-sheet.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";
import { V1WorkbookError } from "./v1-workbook-error.ts";

/** All of a sheet but its cells and what merges them; much of it is what exceljs is known to stumble over. */
const unreadNodes = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "autoFilter",
  "rowBreaks",
  "hyperlinks",
  "pageMargins",
  "dataValidations",
  "pageSetup",
  "headerFooter",
  "printOptions",
  "picture",
  "drawing",
  "sheetProtection",
  "tableParts",
  "conditionalFormatting",
  "extLst",
];

/** Sheets by their name, folded: the old spreadsheet's own, and what people rename them to. */
const sheetNames: Record<V1Sheet, readonly string[]> = {
  client: ["client stringing orders", "client orders", "clients orders", "kundenauftrage", "kunden besaitungen"],
  self: ["self stringing orders", "self orders", "own orders", "eigene auftrage", "eigene besaitungen"],
  lists: ["lists", "list", "listen"],
};

/**
 * The three sheets of the old workbook by column. The clients' sheet must be there and have its headings; of the other
 * two, and of any column, it is told when they are not. Throws V1WorkbookError.
 */
export async function parseV1Workbook(bytes: Uint8Array, maxContentBytes: number): Promise<V1Workbook> {
  const workbook = await loadWorkbook(await unpackWorkbook(bytes, maxContentBytes));
  const omissions: V1Omission[] = [];
  const rowsOf = (sheet: V1Sheet): V1Row[] => {
    const worksheet = workbook.worksheets.find(({ name }) => sheetNames[sheet].includes(foldText(name)));
    const read = worksheet ? readSheet(worksheet, sheet, workbook.properties.date1904) : "sheet_missing";
    if (typeof read !== "string") {
      omissions.push(...read.omissions);
      return read.rows;
    }
    if (sheet === "client") throw new V1WorkbookError(isOwnWorkbook(workbook) ? "own_workbook" : read);
    omissions.push({ code: read, sheet, column: null });
    return [];
  };
  const rows = { client: rowsOf("client"), self: rowsOf("self"), lists: rowsOf("lists") };
  return { date1904: workbook.properties.date1904, ...rows, omissions };
}

/** The sheets of the workbook that this app exports: it holds less than the JSON, so it is no way back. */
const isOwnWorkbook = ({ worksheets }: ExcelJS.Workbook): boolean =>
  ["Orders", "Clients", "Rackets", "Strings"].every((name) => worksheets.some((sheet) => sheet.name === name));

async function loadWorkbook(archive: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(archive).buffer, { ignoreNodes: unreadNodes });
    return workbook;
  } catch (error) {
    throw new V1WorkbookError("not_a_workbook", { cause: error });
  }
}
