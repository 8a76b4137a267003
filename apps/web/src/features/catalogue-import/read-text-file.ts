/** What the server takes of a list; more bytes than that are no list of 2000 lines. */
const mostBytes = 700_000;

export type ReadFile = { text: string } | { fault: "tooBig" | "notText" };

/** The text of a CSV file: UTF-8, or what older spreadsheets on Windows write. */
export async function readTextFile(file: Blob): Promise<ReadFile> {
  if (file.size > mostBytes) return { fault: "tooBig" };
  const bytes = await file.arrayBuffer();
  const text = decode(bytes);
  // A workbook or a picture has them; a text never does.
  return text.includes("\0") ? { fault: "notText" } : { text };
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
