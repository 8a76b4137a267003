import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";

/** The JSON export's name inside the archive that a stringer can download. */
const entryName = "racket-book.json";

/**
 * The JSON export out of an archive; null where it is none, or has no such entry. "too_large" where it unpacks, or claims
 * to unpack, to more than `maxBytes`: yauzl holds an entry to the size it claims.
 */
export async function jsonInArchive(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | "too_large" | null> {
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName !== entryName) continue;
      if (entry.uncompressedSize > maxBytes) return "too_large";
      return await buffer(await archive.openReadStreamPromise(entry));
    }
    return null;
  } catch {
    // Whatever is wrong with it, it is no archive of ours.
    return null;
  }
}
