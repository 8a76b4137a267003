import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import yauzl from "yauzl";
import yazl from "yazl";

export type SheetCells = readonly (readonly ExcelJS.CellValue[])[];

/** An .xlsx file of sheets by name, as a spreadsheet program would save it; `touch` may go over it before. */
export async function workbookBytes(
  sheets: Record<string, SheetCells>,
  touch: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  touch(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The archive with each part's text passed through `change`. */
export async function withChangedParts(
  bytes: Uint8Array,
  change: (name: string, text: string) => string | Buffer,
): Promise<Uint8Array> {
  const archive = new yazl.ZipFile();
  const parts = await yauzl.fromBufferPromise(Buffer.from(bytes));
  for await (const entry of parts.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const text = (await buffer(await parts.openReadStreamPromise(entry))).toString();
    archive.addBuffer(Buffer.from(change(entry.fileName, text)), entry.fileName);
  }
  archive.end();
  return buffer(archive.outputStream);
}

/** The archive with the size that the directory claims for a part replaced: a lie. */
export function withClaimedSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const lying = Buffer.from(bytes);
  const inDirectory = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2])]);
  for (let at = lying.indexOf(inDirectory); at >= 0; at = lying.indexOf(inDirectory, at + 4)) {
    const nameLength = lying.readUInt16LE(at + 28);
    if (lying.toString("utf8", at + 46, at + 46 + nameLength) === name) lying.writeUInt32LE(size, at + 24);
  }
  return lying;
}
