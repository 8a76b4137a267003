import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const extension = ".eml";
const unfinished = ".part";

/** Caught mails as `.eml` files, one a mail. An id is its file's name: when it came, then what it is. */
export type CaughtMailFolder = {
  /** Keeps a mail, whole or not at all. A second one with the same key is taken for the first and not kept again. */
  keep(raw: Buffer, idempotencyKey: string | null, at: Date): Promise<string>;
  /** Newest first. */
  ids(): Promise<string[]>;
  /** The mail as it came; null where there is none of that id. */
  read(id: string): Promise<Buffer | null>;
};

/** Opens the folder, makes it where there is none, and clears away what a killed process left half-written. */
export async function openCaughtMailFolder(folder: string): Promise<CaughtMailFolder> {
  await mkdir(folder, { recursive: true });
  await clearUnfinished(folder);
  let lastKept: Promise<unknown> = Promise.resolve();
  return {
    ids: () => idsIn(folder),
    // One after the other, so that the same key said twice at once is still kept once.
    keep: (raw, idempotencyKey, at) => {
      const kept = lastKept.then(() => keep(folder, raw, idempotencyKey, at));
      // Its failure is its sender's to hear, not the next one's.
      lastKept = kept.catch(() => null);
      return kept;
    },
    read: (id) => (isId(id) ? readIfThere(join(folder, id + extension)) : Promise.resolve(null)),
  };
}

async function keep(folder: string, raw: Buffer, idempotencyKey: string | null, at: Date): Promise<string> {
  const digest = createHash("sha256")
    .update(idempotencyKey ?? randomUUID())
    .digest("hex")
    .slice(0, 16);
  const known = (await idsIn(folder)).find((id) => id.endsWith(`-${digest}`));
  if (known) return known;
  const id = `${at.toISOString().replace(/\D/g, "")}-${digest}`;
  const path = join(folder, id + extension);
  await writeFile(path + unfinished, raw, { flush: true });
  await rename(path + unfinished, path);
  return id;
}

/** An id comes from an address bar: it must not lead out of the folder. */
const isId = (id: string): boolean => /^\d+-[0-9a-f]+$/.test(id);

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function idsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort()
    .reverse();
}

async function clearUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => name.endsWith(unfinished)).map((name) => rm(join(folder, name))));
}
