import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** The user Postgres runs as. Null: as whoever runs us, which is right for everybody but root. */
export type RunAs = { uid: number; gid: number } | null;

/**
 * Postgres refuses to run as root. For root it runs as the owner of the data that is there (a book begun by an
 * ordinary user stays that user's), or as `nobody`, which every system has.
 */
export async function chooseRunAs(dataFolder: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return null;
  const existing = await stat(dataFolder).catch(() => null);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return nobody(await readFile("/etc/passwd", "utf8").catch(() => ""));
}

function nobody(passwd: string): RunAs {
  const [, uid, gid] = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd) ?? [];
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedPostgresError(
      "Postgres does not run as root, and this system has no user `nobody` to run it as. Start Racket Book as an ordinary user, or set DATABASE_URL to a Postgres elsewhere.",
    );
  }
  // Written as -2 on macOS.
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

/** Whether that user may enter `folder`, by the permission bits of the folder and of everything above it. */
export async function canEnter(runAs: RunAs, folder: string): Promise<boolean> {
  if (!runAs) return true;
  const { uid, gid, mode } = await stat(folder);
  const shift = uid === runAs.uid ? 6 : gid === runAs.gid ? 3 : 0;
  if (((mode >> shift) & 0o1) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(runAs, parent);
}
