import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renameDurably } from "./durable-file.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { explainOutput, explainSpawnError } from "./explain-postgres.ts";
import { dataFolderOf } from "./home-folder.ts";
import { isErrno } from "./process-facts.ts";
import type { RunAs } from "./run-as.ts";

/** The database's owner and first role, and the database itself. */
export const ownerRole = "racketbook";
export const databaseName = "racketbook";

const majorVersion = "17";
const unfinishedPrefix = "data.unfinished-";

export type Cluster = {
  home: string;
  binaries: string;
  runAs: RunAs;
  password: string;
  /** False for data nobody will miss: tests. */
  isDurable: boolean;
};

/** Whether there is data; an EmbeddedPostgresError where another version of Postgres made it. */
export async function hasCluster(home: string): Promise<boolean> {
  const dataFolder = dataFolderOf(home);
  const version = await readFile(join(dataFolder, "PG_VERSION"), "utf8").catch((error: unknown) => {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  });
  if (version === null || version.trim() === majorVersion) return version !== null;
  throw new EmbeddedPostgresError(
    `${dataFolder} was written by Postgres ${version.trim()}, and this is Postgres ${majorVersion}. Start the version of Racket Book that wrote it, export, and take the export over.`,
  );
}

/**
 * Makes the data folder. It appears under its name only once it is whole; what an interrupted attempt left is removed
 * first. The name of an attempt is its own, because an initdb whose parent was killed goes on for a second.
 */
export async function initCluster(cluster: Cluster): Promise<void> {
  await removeUnfinished(cluster.home);
  const attempt = join(cluster.home, `${unfinishedPrefix}${randomBytes(4).toString("hex")}`);
  const passwordFile = `${attempt}.password`;
  try {
    await mkdir(attempt);
    await chmod(attempt, 0o700);
    await writeFile(passwordFile, cluster.password, { mode: 0o600, flag: "wx" });
    if (cluster.runAs) {
      await chown(attempt, cluster.runAs.uid, cluster.runAs.gid);
      await chown(passwordFile, cluster.runAs.uid, cluster.runAs.gid);
    }
    await runInitdb(cluster, attempt, passwordFile);
    await rm(passwordFile);
    await renameDurably(attempt, dataFolderOf(cluster.home));
  } catch (error) {
    await removeUnfinished(cluster.home);
    throw error;
  }
}

async function removeUnfinished(home: string): Promise<void> {
  const names = (await readdir(home)).filter((name) => name.startsWith(unfinishedPrefix));
  for (const name of names)
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Sorted and folded by Unicode code points: the same on every system, whatever locales it has. */
const localeOptions = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

async function runInitdb(cluster: Cluster, folder: string, passwordFile: string): Promise<void> {
  const durability = cluster.isDurable ? ["--data-checksums"] : ["--no-sync"];
  const names = [`--pgdata=${folder}`, `--username=${ownerRole}`, `--pwfile=${passwordFile}`];
  const options = [...names, "--auth=scram-sha-256", ...localeOptions, ...durability];
  const child = spawn(join(cluster.binaries, "bin", "initdb"), options, {
    ...cluster.runAs,
    cwd: "/",
    env: postgresEnvironment,
    stdio: ["ignore", "pipe", "pipe"],
    // Ctrl-C reaches every process of the terminal; this one is let finish, and the start undone in order.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (error) => reject(explainSpawnError(error)));
    child.once("close", resolve);
  });
  if (status !== 0) throw explainOutput(output, cluster.home);
}

/** Nothing of ours: a PGOPTIONS or PGDATA meant for another server would change this one. */
export const postgresEnvironment: NodeJS.ProcessEnv = { LC_ALL: "C", TZ: "UTC" };
