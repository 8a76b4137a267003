import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { askServer } from "./owner-connection.ts";
import { type PostmasterFile, postmasterPath, readPostmasterFile } from "./postmaster-file.ts";
import { isAlive, isServerOn } from "./process-facts.ts";

export type Postmaster = { pid: number; port: number };

const pollMs = 15;
const patienceMs = 5 * 60_000;
const answerPatienceMs = 20_000;

/**
 * The server that a killed process left on this folder, once it answers; null where there is none, or where it was
 * shutting down and has gone. Call with the folder locked: a `postmaster.pid` whose process is dead, or by now another
 * program, is removed.
 */
export async function adoptPostmaster(dataFolder: string, password: string): Promise<Postmaster | null> {
  const givenUp = Date.now() + patienceMs;
  let answerDue: number | null = null;
  while (Date.now() < givenUp) {
    const file = await readPostmasterFile(dataFolder);
    if (!file) return null;
    const answer = await askWhere(file, password, dataFolder);
    if (answer === "ours" && file.port) return { pid: file.pid, port: file.port };
    if (!(await isServerOn(file.pid, dataFolder))) {
      await rm(postmasterPath(dataFolder), { force: true });
      return null;
    }
    if (answer === "other") throw new EmbeddedPostgresError(changedPassword(dataFolder));
    if (file.state === "ready") answerDue ??= Date.now() + answerPatienceMs;
    if (answerDue !== null && Date.now() > answerDue) throw new EmbeddedPostgresError(silent(file, dataFolder));
    await pause(pollMs);
  }
  throw new EmbeddedPostgresError(
    `The Postgres that was left running in ${dataFolder} is still starting or stopping. Try again in a while.`,
  );
}

async function askWhere(file: PostmasterFile, password: string, dataFolder: string) {
  if (file.state !== "ready" || !file.port || !(await isAlive(file.pid))) return "none";
  return askServer(file.port, password, dataFolder);
}

const changedPassword = (dataFolder: string): string =>
  `The Postgres that runs in ${dataFolder} does not take the password kept beside it. Bring the file owner-password back from a backup.`;

const silent = ({ pid }: PostmasterFile, dataFolder: string): string =>
  `The Postgres that was left running in ${dataFolder} (process ${pid}) does not answer. End it with \`kill -QUIT ${pid}\` and start again.`;
