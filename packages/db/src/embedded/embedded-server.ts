import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { findBinaries } from "./binaries.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { explainFolderError } from "./explain-postgres.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { chooseFreePort } from "./free-port.ts";
import { dataFolderOf, findHome } from "./home-folder.ts";
import { type Cluster, hasCluster, initCluster } from "./init-cluster.ts";
import { makeFolder } from "./make-folder.ts";
import { ensureDatabase, ownerUrlOf } from "./owner-connection.ts";
import { ownerPassword } from "./owner-password.ts";
import { reachableBinaries } from "./reachable-binaries.ts";
import { chooseRunAs } from "./run-as.ts";
import { adoptPostmaster } from "./running-postmaster.ts";
import { spawnPostmaster } from "./spawn-postmaster.ts";
import { stopPostmaster } from "./stop-postmaster.ts";
import { systemFolder as usualSystemFolder } from "./system-folder.ts";

export type EmbeddedServer = {
  ownerUrl: string;
  /** The folder with the data and the server's log. */
  home: string;
  pid: number;
  /** Shuts the server down, waits until it is gone and lets go of the folder. */
  stop(): Promise<void>;
};

export type EmbeddedServerOptions = {
  dataDir: string;
  /** False for data nobody will miss: tests. */
  isDurable?: boolean;
  choosePort?: () => Promise<number>;
  systemFolder?: string;
};

/** Starts the server of this folder, or takes over the one a killed process left running. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDir = await claimFolder(options.dataDir);
  const anchor = join(dataDir, "postgres");
  const locks: FolderLock[] = [];
  const unlock = async () => {
    for (const lock of locks.splice(0).reverse()) await lock.release();
  };
  try {
    locks.push(await lockOrRefuse(anchor, dataDir));
    const home = await findHome(anchor, options.systemFolder ?? usualSystemFolder);
    if (home !== anchor) locks.push(await lockOrRefuse(home, dataDir));
    const server = await runServer(anchor, home, options);
    let stopping: Promise<void> | null = null;
    const stop = () => {
      stopping ??= stopPostmaster(server.pid).finally(unlock);
      return stopping;
    };
    return { ...server, home, stop };
  } catch (error) {
    await unlock();
    throw explainFolderError(error, dataDir);
  }
}

async function claimFolder(dataDir: string): Promise<string> {
  try {
    await makeFolder(join(dataDir, "postgres"));
    return await realpath(dataDir);
  } catch (error) {
    throw explainFolderError(error, dataDir);
  }
}

async function lockOrRefuse(folder: string, dataDir: string): Promise<FolderLock> {
  const lock = await lockFolder(folder);
  if (lock) return lock;
  throw new EmbeddedPostgresError(
    `Racket Book is already running on ${dataDir}. Stop the other one first, or set DATA_DIR to another folder.`,
  );
}

async function runServer(anchor: string, home: string, options: EmbeddedServerOptions) {
  const dataFolder = dataFolderOf(home);
  const hasData = await hasCluster(home);
  const password = await ownerPassword(anchor, hasData);
  const postmaster =
    (await adoptPostmaster(dataFolder, password)) ?? (await startPostmaster(home, hasData, password, options));
  try {
    await ensureDatabase(postmaster.port, password);
  } catch (error) {
    await stopPostmaster(postmaster.pid);
    throw error;
  }
  return { pid: postmaster.pid, ownerUrl: ownerUrlOf(postmaster.port, password) };
}

async function startPostmaster(home: string, hasData: boolean, password: string, options: EmbeddedServerOptions) {
  const runAs = await chooseRunAs(dataFolderOf(home));
  const binaries = await reachableBinaries(await findBinaries(), runAs, options.systemFolder ?? usualSystemFolder);
  const cluster: Cluster = { home, binaries, runAs, password, isDurable: options.isDurable ?? true };
  if (!hasData) await initCluster(cluster);
  return spawnPostmaster(cluster, options.choosePort ?? chooseFreePort);
}
