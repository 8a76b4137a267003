import { chmod, lstat, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { explainFolderError } from "./explain-postgres.ts";
import { isErrno } from "./process-facts.ts";

/**
 * Where root keeps what another user must be able to reach when DATA_DIR lies in a folder that only root may enter.
 * Only root writes there, so nobody can plant a program or a folder beforehand, and it outlives a reboot.
 */
export const systemFolder = process.platform === "darwin" ? "/var/db/racket-book" : "/var/lib/racket-book";

/** Makes sure the folder is there and is root's alone to write. */
export async function claimSystemFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
    // Root's umask may be a strict one.
    await chmod(folder, 0o755);
  } catch (error) {
    if (!isErrno(error, "EEXIST")) throw advise(explainFolderError(error, folder));
  }
  for (const path of [dirname(folder), folder]) await assertOwn(path);
}

async function assertOwn(path: string): Promise<void> {
  const facts = await lstat(path);
  const isOwn = facts.isDirectory() && facts.uid === process.getuid?.() && (facts.mode & 0o022) === 0;
  if (isOwn) return;
  throw new EmbeddedPostgresError(
    `${path} must be a folder of root's that nobody else may write to. See who made it, then remove it or correct its owner.`,
  );
}

function advise(error: unknown): unknown {
  if (!(error instanceof EmbeddedPostgresError)) return error;
  return new EmbeddedPostgresError(
    `As root, the database needs a folder that Postgres' own user may enter. ${error.message} (DATA_DIR=/srv/racket-book would do, as would starting as an ordinary user.)`,
    { cause: error },
  );
}
