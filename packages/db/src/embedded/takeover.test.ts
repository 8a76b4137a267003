import { once } from "node:events";
import { mkdir, readdir, watch, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { killHost, startHost, temporaryFolder } from "../testing/embedded-folders.ts";
import { asOwner } from "../testing/test-stringers.ts";
import { startEmbeddedServer } from "./embedded-server.ts";
import { isAlive } from "./process-facts.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

test("takes over the server of a killed process, with what was written, and stops it later", async () => {
  const host = startHost(folder.path);
  const left = await host.server;
  await asOwner(left.ownerUrl, (sql) => sql`create table kept as select 'here' as word`);
  await killHost(host);
  expect(await isAlive(left.pid)).toBe(true);

  const server = await start();
  expect(server.pid).toBe(left.pid);
  expect(await asOwner(server.ownerUrl, (sql) => sql`select word from kept`)).toEqual([{ word: "here" }]);
  await server.stop();
  expect(await isAlive(left.pid)).toBe(false);
});

test("tells a second process that the folder is in use, and leaves the first alone", async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(/already running on .*Stop the other one first/);
  expect(await asOwner(first.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await first.stop();
});

test("lets one of two first starts at the same moment win", async () => {
  const outcomes = await Promise.allSettled([start(), start()]);
  const [winner] = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await winner?.stop();
});

test("is not reached by Ctrl-C, which a terminal sends to the whole process group", async () => {
  const host = startHost(folder.path);
  const left = await host.server;
  const gone = once(host.process, "exit");
  process.kill(-(host.process.pid ?? Number.NaN), "SIGINT");
  await gone;
  const server = await start();
  expect(server.pid).toBe(left.pid);
  await server.stop();
});

test("recovers what was committed when the server itself was killed", async () => {
  const first = await startEmbeddedServer({ dataDir: folder.path });
  await asOwner(first.ownerUrl, (sql) => sql`create table kept as select 'here' as word`);
  process.kill(first.pid, "SIGKILL");
  await first.stop();

  const server = await startEmbeddedServer({ dataDir: folder.path });
  expect(server.pid).not.toBe(first.pid);
  expect(await asOwner(server.ownerUrl, (sql) => sql`select word from kept`)).toEqual([{ word: "here" }]);
  await server.stop();
});

test.for([
  ["that another program has by now", process.pid],
  ["that nobody has", 2 ** 22 - 1],
  ["cut short by a power cut", ""],
])("does not mistake a stale postmaster.pid for a server: a pid %s", async ([, pid]) => {
  const first = await start();
  await first.stop();
  const data = join(first.home, "data");
  const port = new URL(first.ownerUrl).port;
  await writeFile(
    join(data, "postmaster.pid"),
    `${pid}\n${data}\n1700000000\n${port}\n\n127.0.0.1\n  1  2\nready   \n`,
  );
  const server = await start();
  expect(server.pid).not.toBe(pid);
  await server.stop();
});

test("begins anew when the very first start was killed halfway", async () => {
  await mkdir(join(folder.path, "postgres"));
  const begun = unfinishedFolder();
  const host = startHost(folder.path);
  await Promise.race([begun, host.server]);
  host.server.catch(() => undefined);
  await killHost(host);

  const server = await start();
  expect(await asOwner(server.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await server.stop();
  const left = await readdir(join(folder.path, "postgres"));
  expect(left.filter((name) => name.includes("unfinished"))).toEqual([]);
});

async function unfinishedFolder(): Promise<void> {
  for await (const event of watch(join(folder.path, "postgres"))) {
    if (event.filename?.includes("unfinished")) return;
  }
}

function start() {
  return startEmbeddedServer({ dataDir: folder.path, isDurable: false });
}
