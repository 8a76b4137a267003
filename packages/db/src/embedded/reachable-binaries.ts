import { cp, lstat, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { lockFolder } from "./folder-lock.ts";
import { canEnter, type RunAs } from "./run-as.ts";
import { claimSystemFolder } from "./system-folder.ts";

/**
 * A folder with the binaries that the user Postgres runs as can reach: the package's own, or a copy of this version
 * under `systemFolder` where the packages lie in a folder that only root may enter.
 */
export async function reachableBinaries(binaries: Binaries, runAs: RunAs, systemFolder: string): Promise<string> {
  if (await canEnter(runAs, join(binaries.folder, "bin"))) return binaries.folder;
  await claimSystemFolder(systemFolder);
  const copy = join(systemFolder, `postgres-${binaries.version}`);
  const lock = await lockFolder(systemFolder, { wait: true });
  try {
    if (!(await isWholeCopy(binaries.folder, copy))) await replaceCopy(binaries.folder, copy);
  } finally {
    await lock?.release();
  }
  return copy;
}

async function replaceCopy(from: string, to: string): Promise<void> {
  const unfinished = `${to}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rm(to, { recursive: true, force: true });
  await rename(unfinished, to);
}

/** By the sizes: after a power cut, files that had been copied may be there and empty. */
async function isWholeCopy(from: string, to: string): Promise<boolean> {
  const [wanted, found] = await Promise.all([sizesOf(from), sizesOf(to)]);
  return wanted.size === found.size && [...wanted].every(([path, size]) => found.get(path) === size);
}

async function sizesOf(folder: string): Promise<Map<string, number>> {
  const paths = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(paths.map(async (path) => [path, await fileSize(join(folder, path))] as const));
  return new Map(sizes);
}

async function fileSize(path: string): Promise<number> {
  const facts = await lstat(path);
  return facts.isDirectory() ? 0 : facts.size;
}
