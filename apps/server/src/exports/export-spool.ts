import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Duplex } from "node:stream";

/** What is held in memory for the reader before the rest goes to disk. */
const memoryBytes = 1_048_576;
const readBytes = 262_144;

/**
 * Between an export and its reader: takes what is written at the writer's pace and gives it at the reader's, so that a
 * slow reader holds no transaction open. What the reader has not taken lies in a file of `folder` that loses its name
 * the moment it is opened: whatever ends the download, or the process, ends the file too. Destroying either side
 * destroys both. `beforeEnd`, which must not reject, is done before the reader
 * sees the end.
 */
export function createExportSpool(folder: string, beforeEnd: () => Promise<void> = async () => {}): Duplex {
  let file: Promise<FileHandle> | null = null;
  let inFile = 0;
  let taken = 0;
  let isWanted = false;
  let isComplete = false;

  const store = async (bytes: Buffer): Promise<void> => {
    file ??= openNameless(folder);
    await (await file).write(bytes, 0, bytes.length, inFile);
    inFile += bytes.length;
    if (isWanted) await give();
  };
  const give = async (): Promise<void> => {
    isWanted = taken === inFile && !isComplete;
    if (isWanted) return;
    if (taken === inFile || !file) return end();
    const bytes = Buffer.allocUnsafe(Math.min(readBytes, inFile - taken));
    const { bytesRead } = await (await file).read(bytes, 0, bytes.length, taken);
    taken += bytesRead;
    spool.push(bytes.subarray(0, bytesRead));
  };

  let hasEnded = false;
  const end = async (): Promise<void> => {
    if (hasEnded) return;
    hasEnded = true;
    await beforeEnd();
    spool.push(null);
  };

  const spool = new Duplex({
    readableHighWaterMark: memoryBytes,
    write(bytes: Buffer, _encoding, done) {
      // A reader that has caught up is handed the bytes; the disk is for those who have not.
      if (taken === inFile && isWanted) {
        isWanted = spool.push(bytes);
        return done();
      }
      store(bytes).then(() => done(), done);
    },
    final(done) {
      isComplete = true;
      // Not waited for: the writer still holds its connection, and what is done before the end may want another.
      if (isWanted) void end();
      done();
    },
    read() {
      give().catch((error: unknown) => spool.destroy(error instanceof Error ? error : new Error(String(error))));
    },
    destroy(error, done) {
      if (!file) return done(error);
      const closed = file.then((opened) => opened.close());
      closed.then(
        () => done(error),
        (closing: unknown) => done(error ?? (closing instanceof Error ? closing : new Error(String(closing)))),
      );
    },
  });
  return spool;
}

/** Only its own server reads it, and nobody finds it: opened for this user alone and unlinked at once. */
async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const file = await open(path, "wx+", 0o600);
  await rm(path, { force: true });
  return file;
}
