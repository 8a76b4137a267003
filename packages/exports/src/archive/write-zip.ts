import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import yazl from "yazl";

export type ZipEntry = {
  path: string;
  content: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
};

/**
 * A ZIP as a stream of chunks. Entries are read one after the other, each only when its turn has come, so nothing is
 * held but what is being written and the list of names. Throws what an entry throws; whoever ends it early ends the
 * entry in hand and the list.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>, modifiedAt: Date): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = new PassThrough();
  const fail = (error: unknown) => void output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  zip.outputStream.pipe(output);
  let inHand: Readable | null = null;
  const addAll = async () => {
    for await (const { path, content } of entries) {
      if (output.destroyed) return;
      inHand = Readable.from(content());
      zip.addReadStream(inHand, path, { mtime: modifiedAt, forceDosTimestamp: true, mode: 0o100644 });
      await finished(inHand);
    }
    zip.end();
  };
  const added = addAll().catch(fail);
  try {
    yield* output;
  } finally {
    destroyIfAny(inHand);
    await added;
  }
}

const destroyIfAny = (stream: Readable | null): void => void stream?.destroy();
