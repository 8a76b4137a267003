import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { finished, pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExportSpool } from "./export-spool.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rbo-spool-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Pieces of every size up to the one asked for, each byte telling where it belongs. */
function pieces(count: number, size: number): Buffer[] {
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(Array.from({ length: (index * 7919) % size }, (_, at) => (index * 31 + at) % 251)),
  );
}

describe("the spool between an export and its reader", () => {
  it("takes all that is written before anything is read, and gives it back in order", async () => {
    const written = pieces(400, 20_000);
    const spool = createExportSpool(folder);
    await pipeline(Readable.from(written), spool);
    expect((await buffer(spool)).equals(Buffer.concat(written))).toBe(true);
  });

  it("gives in order to a reader who is now faster, now slower than the writer", async () => {
    const written = pieces(300, 30_000);
    const spool = createExportSpool(folder);
    const turn = () => new Promise(setImmediate);
    const slowAtTimes = async function* () {
      for (const [index, piece] of written.entries()) {
        if (index % 50 > 40) for (let turns = 0; turns < 20; turns += 1) await turn();
        yield piece;
      }
    };
    const done = pipeline(slowAtTimes(), spool);
    const read: Buffer[] = [];
    for await (const piece of spool) {
      read.push(piece);
      if (read.length % 10 === 0) for (let turns = 0; turns < 50; turns += 1) await turn();
    }
    await done;
    expect(Buffer.concat(read).equals(Buffer.concat(written))).toBe(true);
  });

  it("gives nothing of nothing", async () => {
    const spool = createExportSpool(folder);
    await pipeline(Readable.from([]), spool);
    expect(await buffer(spool)).toHaveLength(0);
  });

  it("leaves no name in the folder while it is full, and ends for both sides when one ends", async () => {
    const spool = createExportSpool(folder);
    const written = pipeline(Readable.from(pieces(400, 20_000)), spool);
    await written;
    expect(await readdir(folder)).toEqual([]);
    spool.destroy();
    await expect(finished(spool)).rejects.toMatchObject({ code: "ERR_STREAM_PREMATURE_CLOSE" });

    const broken = createExportSpool(folder);
    const failing = async function* () {
      yield* pieces(100, 20_000);
      throw new Error("the database is gone");
    };
    pipeline(failing(), broken).catch(() => undefined);
    await expect(buffer(broken)).rejects.toThrow("the database is gone");
  });

  it("breaks off where there is no room on disk", async () => {
    const taken = join(folder, "a-file");
    await writeFile(taken, "");
    const spool = createExportSpool(taken);
    await expect(pipeline(Readable.from(pieces(400, 20_000)), spool)).rejects.toMatchObject({ code: "EEXIST" });
    await rm(taken);
  });
});
