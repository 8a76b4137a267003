import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { explainOutput, explainSpawnError } from "./explain-postgres.ts";
import { dataFolderOf } from "./home-folder.ts";
import { type Cluster, postgresEnvironment } from "./init-cluster.ts";
import { readPostmasterFile } from "./postmaster-file.ts";
import type { Postmaster } from "./running-postmaster.ts";

const pollMs = 10;
const attempts = 20;
const largestLogBytes = 10_000_000;

/**
 * Starts the server on a free port of the loopback and waits until it takes connections, however long it has to
 * recover from a crash. It is no part of our process group, so Ctrl-C in a terminal does not reach it before us.
 */
export async function spawnPostmaster(cluster: Cluster, choosePort: () => Promise<number>): Promise<Postmaster> {
  const logPath = join(cluster.home, "server.log");
  await keepLogSmall(logPath);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const port = await choosePort();
    const failure = await tryPort(cluster, port, logPath);
    if (typeof failure === "number") return { pid: failure, port };
    if (isOldServerEnding(failure)) await pause(250);
    else if (!isPortTaken(failure)) throw explainOutput(failure, cluster.home);
  }
  throw new EmbeddedPostgresError(`The embedded Postgres found no free port on 127.0.0.1. Its log is ${logPath}.`);
}

const isPortTaken = (output: string): boolean => /could not bind .*Address already in use/.test(output);

/** The children of a server that was killed outlive it for a moment. */
const isOldServerEnding = (output: string): boolean => output.includes("pre-existing shared memory block");

/** The server's pid, or what it said before it gave up. */
async function tryPort(cluster: Cluster, port: number, logPath: string): Promise<number | string> {
  const log = await open(logPath, "a", 0o600);
  const { size: before } = await log.stat();
  try {
    const child = spawn(join(cluster.binaries, "bin", "postgres"), serverOptions(cluster, port), {
      ...cluster.runAs,
      cwd: "/",
      env: postgresEnvironment,
      stdio: ["ignore", log.fd, log.fd],
      detached: true,
    });
    const pid = await readyPid(child, dataFolderOf(cluster.home));
    child.unref();
    return pid ?? (await readFile(logPath)).subarray(before).toString("utf8");
  } finally {
    await log.close();
  }
}

function serverOptions(cluster: Cluster, port: number): string[] {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...(cluster.isDurable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 300 }),
  };
  return [
    "-D",
    dataFolderOf(cluster.home),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Waits for the server's own word that it is ready; null once it has ended instead. */
async function readyPid(child: ChildProcess, dataFolder: string): Promise<number | null> {
  let failure: unknown = null;
  child.once("error", (error) => {
    failure = explainSpawnError(error);
  });
  while (failure === null && child.exitCode === null && child.signalCode === null) {
    const file = await readPostmasterFile(dataFolder);
    if (child.pid !== undefined && file?.pid === child.pid && file.state === "ready") return child.pid;
    await pause(pollMs);
  }
  if (failure !== null) throw failure;
  return null;
}

async function keepLogSmall(logPath: string): Promise<void> {
  const size = await stat(logPath).then(
    (facts) => facts.size,
    () => 0,
  );
  if (size > largestLogBytes) await rename(logPath, `${logPath}.1`);
}
