import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isErrno } from "./process-facts.ts";

/** What a running server writes into its data folder, as far as it has got. */
export type PostmasterFile = {
  pid: number;
  /** Null while the server has not chosen yet. */
  port: number | null;
  state: "starting" | "ready" | "stopping";
};

/** Reads `postmaster.pid`; null where there is none. */
export async function readPostmasterFile(dataFolder: string): Promise<PostmasterFile | null> {
  const text = await readFile(postmasterPath(dataFolder), "utf8").catch((error: unknown) => {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  });
  return text === null ? null : parsePostmasterFile(text);
}

export const postmasterPath = (dataFolder: string): string => join(dataFolder, "postmaster.pid");

/** Line 1 is the pid, line 4 the port, line 8 the state; a file cut short (a power cut) reads as pid 0. */
export function parsePostmasterFile(text: string): PostmasterFile {
  const lines = text.split("\n");
  const port = Number(lines[3] ?? "");
  return {
    pid: Math.abs(Number.parseInt(lines[0] ?? "", 10)) || 0,
    port: port > 0 ? port : null,
    state: stateOf(lines[7]),
  };
}

function stateOf(line: string | undefined): PostmasterFile["state"] {
  switch (line?.trim()) {
    case "ready":
      return "ready";
    case "stopping":
      return "stopping";
    default:
      return "starting";
  }
}
