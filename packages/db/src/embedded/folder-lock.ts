import { spawn } from "node:child_process";
import { close, constants, open } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { isErrno } from "./process-facts.ts";

// Bare descriptors: a FileHandle nobody refers to is closed by the garbage collector, and the lock with it.
const openDescriptor = promisify(open) as (path: string, flags: number, mode: number) => Promise<number>;
const closeDescriptor = promisify(close);

export type FolderLock = { release(): Promise<void> };

type LockOptions = {
  /** Wait until the holder lets go. */
  wait: boolean;
};

/**
 * Locks a folder for as long as this process lives, or until released; null where another process holds it. The
 * kernel keeps the lock, so there is nothing to clean up after a process that was killed.
 */
export async function lockFolder(folder: string, options: LockOptions = { wait: false }): Promise<FolderLock | null> {
  const path = join(folder, "lock");
  const descriptor = process.platform === "darwin" ? await openLocked(path, options) : await openAndLock(path, options);
  return descriptor === null ? null : { release: () => closeDescriptor(descriptor) };
}

/** Node has no flock, but the lock that flock(1) takes on an inherited descriptor belongs to our open file. */
async function openAndLock(path: string, { wait }: LockOptions): Promise<number | null> {
  const descriptor = await openDescriptor(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const status = await runFlock(descriptor, wait).catch(async (error: unknown) => {
    await closeDescriptor(descriptor);
    throw error;
  });
  if (status === 0) return descriptor;
  await closeDescriptor(descriptor);
  if (status === 1) return null;
  throw new EmbeddedPostgresError(
    `${path} can't be locked (flock ended with ${status}). Set DATA_DIR to a local disk.`,
  );
}

function runFlock(descriptor: number, wait: boolean): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn("flock", wait ? ["-x", "3"] : ["-n", "-x", "3"], {
      stdio: ["ignore", "ignore", "ignore", descriptor],
    });
    child.once("error", (error) => reject(isErrno(error, "ENOENT") ? new EmbeddedPostgresError(noFlock) : error));
    child.once("close", resolve);
  });
}

const noFlock =
  "The embedded Postgres needs the program flock, so that no two servers use one folder. Install util-linux, or set DATABASE_URL to a Postgres elsewhere.";

/** macOS has no flock(1), but locks while opening. */
async function openLocked(path: string, { wait }: LockOptions): Promise<number | null> {
  const exclusiveLock = 0x20;
  const flags = constants.O_RDWR | constants.O_CREAT | exclusiveLock | (wait ? 0 : constants.O_NONBLOCK);
  try {
    return await openDescriptor(path, flags, 0o600);
  } catch (error) {
    if (isErrno(error, "EAGAIN", "EWOULDBLOCK")) return null;
    throw error;
  }
}
