import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether a process of this id lives. One that has ended and only waits to be reaped counts as dead. */
export async function isAlive(pid: number): Promise<boolean> {
  // 0 is what a file cut short reads as, and to the kernel it means our own process group.
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is another user's.
    if (!isErrno(error, "EPERM")) return false;
  }
  return !(await isZombie(pid));
}

/**
 * Whether this process is a server on `dataFolder`: we start ours with `-D` and the folder. A pid found in a file may
 * have been given to another program since.
 */
export async function isServerOn(pid: number, dataFolder: string): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  try {
    if (process.platform === "linux") {
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")).includes(`\0-D\0${dataFolder}\0`);
    }
    const { stdout } = await run("ps", ["-ww", "-o", "args=", "-p", String(pid)]);
    return stdout.includes(` -D ${dataFolder} `);
  } catch {
    // Gone by now, or another user's and hidden: not ours either way.
    return false;
  }
}

/** Where nothing reaps orphans (a container without an init), an adopted server stays a zombie for ever. */
async function isZombie(pid: number): Promise<boolean> {
  if (process.platform !== "linux") return false;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return /\) [ZX] /.test(stat);
}

/** Narrows an error of Node's system calls by its code. */
export function isErrno(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}
