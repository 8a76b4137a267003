import { randomBytes } from "node:crypto";
import { access, chmod, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "./durable-file.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { isErrno } from "./process-facts.ts";
import { canEnter, chooseRunAs } from "./run-as.ts";
import { claimSystemFolder } from "./system-folder.ts";

/**
 * Where the server's data and log live: in `anchor` (DATA_DIR/postgres), unless Postgres' own user can't reach that.
 * Then they live in a folder of their own under `systemFolder`, and `location.txt` in the anchor says where.
 */
export async function findHome(anchor: string, systemFolder: string): Promise<string> {
  const recorded = await readLocation(anchor);
  if (recorded) return recorded;
  const dataFolder = dataFolderOf(anchor);
  if (await exists(dataFolder)) return anchor;
  if (await canEnter(await chooseRunAs(dataFolder), anchor)) return anchor;
  return moveOut(anchor, systemFolder);
}

export const dataFolderOf = (home: string): string => join(home, "data");

async function readLocation(anchor: string): Promise<string | null> {
  const path = locationPath(anchor);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  });
  if (text === null) return null;
  const home = text.split("\n")[0] ?? "";
  if (await exists(home)) return home;
  throw new EmbeddedPostgresError(
    `${path} says that the database lives in ${home}, and that folder is gone. Bring it back, or remove ${path} to begin with an empty book.`,
  );
}

async function moveOut(anchor: string, systemFolder: string): Promise<string> {
  await claimSystemFolder(systemFolder);
  const home = join(systemFolder, `book-${randomBytes(6).toString("hex")}`);
  await mkdir(home);
  await chmod(home, 0o755);
  await writeDurably(locationPath(anchor), `${home}\n\n${explanation}\n`);
  return home;
}

const explanation = `The first line is where the database of this folder lives. Postgres does not run as root, and the
user it runs as may not enter this folder. Keep both together: back up both, remove both.`;

const locationPath = (anchor: string): string => join(anchor, "location.txt");

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
