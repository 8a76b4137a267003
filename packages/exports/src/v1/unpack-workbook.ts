import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import yazl from "yazl";
import { V1WorkbookError } from "./v1-workbook-error.ts";

/** The parts that cells are made of. Pictures, comments, pivot tables and macros are left behind unread. */
const wantedParts =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/sheet\d+\.xml)$/;

/**
 * The workbook's wanted parts in a new, uncompressed archive. Both the sizes an archive claims and those it unpacks to
 * are held to `maxContentBytes`, and as the reader of cells gets the new archive, it unpacks nothing that was not
 * measured here. Throws V1WorkbookError.
 */
export async function unpackWorkbook(bytes: Uint8Array, maxContentBytes: number): Promise<Uint8Array> {
  const parts = await readParts(bytes, maxContentBytes).catch((error: unknown) => {
    throw error instanceof V1WorkbookError ? error : new V1WorkbookError("not_a_workbook", { cause: error });
  });
  const workbook = parts.get("xl/workbook.xml");
  if (!workbook) throw new V1WorkbookError("not_a_workbook");
  parts.set("xl/workbook.xml", Buffer.from(withPlainFlags(workbook.toString())));
  const archive = new yazl.ZipFile();
  for (const [name, content] of parts) archive.addBuffer(content, name, { compress: false });
  archive.end();
  return buffer(archive.outputStream);
}

async function readParts(bytes: Uint8Array, maxContentBytes: number): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let bytesLeft = maxContentBytes;
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.replace(/^\//, "");
    if (!wantedParts.test(name)) continue;
    if (parts.has(name)) throw new V1WorkbookError("not_a_workbook");
    if (entry.uncompressedSize > bytesLeft) throw new V1WorkbookError("contents_too_large");
    // yauzl ends the stream with an error where the part is longer than it claims.
    const content = await buffer(await archive.openReadStreamPromise(entry));
    bytesLeft -= content.byteLength;
    parts.set(name, content);
  }
  return parts;
}

/** LibreOffice writes date1904="true", which exceljs takes for no: every date would be four years early. */
const withPlainFlags = (workbookXml: string): string =>
  workbookXml.replace(/(<workbookPr\b[^>]*\bdate1904=")true"/, '$11"');
