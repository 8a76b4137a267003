import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { EmbeddedPostgres } from "./embedded-postgres.ts";
import { dataFolderOf, findHome } from "./home-folder.ts";
import { askServer, ownerUrlOf } from "./owner-connection.ts";
import { ownerPassword } from "./owner-password.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import { systemFolder } from "./system-folder.ts";

/**
 * The server that another process runs on this folder, for the operator's command line beside it; null where none
 * answers. Whoever started it stops it: `stop` leaves it running.
 */
export async function joinEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<EmbeddedPostgres | null> {
  const folder = await realpath(dataDir).catch(() => null);
  if (folder === null) return null;
  const anchor = join(folder, "postgres");
  const home = await findHome(anchor, systemFolder).catch(() => null);
  if (home === null) return null;
  const file = await readPostmasterFile(dataFolderOf(home)).catch(() => null);
  if (!file?.port || file.state !== "ready") return null;
  const password = await ownerPassword(anchor, true);
  if ((await askServer(file.port, password, dataFolderOf(home))) !== "ours") return null;
  return { ownerUrl: ownerUrlOf(file.port, password), home, stop: async () => undefined };
}
