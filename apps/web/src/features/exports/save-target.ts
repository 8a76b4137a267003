import type { ExportFormat } from "@rbo/shared/exports/export-format";

/** Where a download goes. Nothing of it is seen under its name until `keep`. */
export type SaveTarget = {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  keep(): Promise<void>;
  discard(): Promise<void>;
};

/** Only browsers that can write a file the person picked have it. Asks where, and rejects when they change their mind. */
declare const showSaveFilePicker: ((options: { suggestedName: string }) => Promise<FileSystemFileHandle>) | undefined;

/**
 * A plain link can't tell how far a download is, and some browsers keep what came before it broke off as if it were
 * whole. So the bytes pass through here. An archive holds every receipt and can be far larger than a phone's memory:
 * where the browser can write to a file, it goes there as it comes, and the browser puts it in place when it is closed.
 * Elsewhere, and for the two small files, the bytes are handed to the browser piece by piece as Blobs, which it may keep
 * on disk, and saved when all are there. Call it in the click itself: a browser asks where to save at no other time.
 */
export async function openSaveTarget(format: ExportFormat, fileName: string): Promise<SaveTarget> {
  if (format !== "archive" || typeof showSaveFilePicker !== "function") return blobTarget(fileName);
  return fileTarget(await showSaveFilePicker({ suggestedName: fileName }));
}

async function fileTarget(handle: FileSystemFileHandle): Promise<SaveTarget> {
  const file = await handle.createWritable();
  return {
    write: (bytes) => file.write(bytes),
    keep: () => file.close(),
    discard: async () => {
      await file.abort();
      await removeIfEmpty(handle);
    },
  };
}

/** The picker makes an empty file of a new name. One that was there before stays as it was. */
async function removeIfEmpty(handle: FileSystemFileHandle): Promise<void> {
  const { size } = await handle.getFile();
  if (size === 0 && "remove" in handle && typeof handle.remove === "function") await handle.remove();
}

/** As much as is held in the page's own memory. */
const pieceBytes = 4_000_000;

function blobTarget(fileName: string): SaveTarget {
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const hand = () => {
    pieces.push(new Blob(chunks));
    chunks = [];
    length = 0;
  };
  return {
    write: async (bytes) => {
      chunks.push(bytes);
      length += bytes.byteLength;
      if (length >= pieceBytes) hand();
    },
    keep: async () => {
      hand();
      saveBlob(new Blob(pieces, { type: "application/octet-stream" }), fileName);
    },
    discard: async () => {
      pieces.length = 0;
      chunks = [];
    },
  };
}

/** Long enough for any browser to have begun to read it. */
const revokeAfterMs = 60_000;

function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokeAfterMs);
}
