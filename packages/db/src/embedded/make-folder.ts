import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { isErrno } from "./process-facts.ts";

/** Makes a folder and those above it. Node's own recursive mkdir reports a read-only or full disk as ENOENT. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (isErrno(error, "EEXIST")) return;
    const parent = dirname(path);
    if (!isErrno(error, "ENOENT") || parent === path) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}
