import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../testing/embedded-folders.ts";
import { asOwner } from "../testing/test-stringers.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { startEmbeddedServer } from "./embedded-server.ts";
import { chooseFreePort } from "./free-port.ts";
import { isAlive } from "./process-facts.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

test("is a durable Postgres 17 for this machine alone, and what was written is there after a restart", async () => {
  const first = await startEmbeddedPostgres({ dataDir: folder.path });
  const settings = await asOwner(first.ownerUrl, async (sql) => {
    await sql`create table kept (word text)`;
    await sql`insert into kept values ('Zürich')`;
    const [row] = await sql`select current_database() as database, current_user as owner,
      current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
      current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
      current_setting('fsync') as fsync, current_setting('data_checksums') as checksums, upper('ü') as upper,
      (select datlocale from pg_database where datname = current_database()) as locale,
      (select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256') as "open doors"`;
    return row;
  });
  await first.stop();
  expect(settings).toEqual({
    database: "racketbook",
    owner: "racketbook",
    version: 17,
    encoding: "UTF8",
    listens: "127.0.0.1",
    sockets: "",
    fsync: "on",
    checksums: "on",
    upper: "Ü",
    locale: "C.UTF-8",
    "open doors": 0,
  });

  const second = await startEmbeddedPostgres({ dataDir: folder.path });
  const words = await asOwner(second.ownerUrl, (sql) => sql`select word from kept`);
  await second.stop();
  expect(words).toEqual([{ word: "Zürich" }]);
});

test("keeps the password for the owner of the folder alone, and lets nobody in with another", async () => {
  const server = await startQuickly();
  const path = join(folder.path, "postgres", "owner-password");
  const password = (await readFile(path, "utf8")).trim();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(new URL(server.ownerUrl).password).toBe(password);

  const guess = new URL(server.ownerUrl);
  guess.password = "guess";
  const refused = postgres(guess.toString(), { max: 1 });
  await expect(refused`select 1`).rejects.toMatchObject({ code: "28P01" });
  await refused.end();
  await server.stop();
});

test("works in a folder with spaces and umlauts in its name", async () => {
  const server = await startQuickly(join(folder.path, "Mein Büchlein", "näher am Netz"));
  expect(await asOwner(server.ownerUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await server.stop();
});

test("takes another port when its first choice is taken in the meantime", async () => {
  const thief = createServer();
  const taken = await chooseFreePort();
  await new Promise<void>((resolve) => thief.listen(taken, "127.0.0.1", resolve));
  const choices = [taken, taken];
  const server = await startQuickly(folder.path, async () => choices.pop() ?? chooseFreePort());
  expect(Number(new URL(server.ownerUrl).port)).not.toBe(taken);
  expect(choices).toEqual([]);
  await server.stop();
  thief.close();
});

test("stop waits until the server is gone, however often it is asked", async () => {
  const server = await startQuickly();
  await Promise.all([server.stop(), server.stop()]);
  expect(await isAlive(server.pid)).toBe(false);
});

test("says who has to come back when the password is lost", async () => {
  await (await startQuickly()).stop();
  await rm(join(folder.path, "postgres", "owner-password"));
  await expect(startQuickly()).rejects.toThrow(/owner-password is missing.*backup/);
});

test("does not touch the data of another version of Postgres", async () => {
  const server = await startQuickly();
  await server.stop();
  await writeFile(join(server.home, "data", "PG_VERSION"), "18\n");
  await expect(startQuickly()).rejects.toThrow(/written by Postgres 18, and this is Postgres 17/);
});

function startQuickly(dataDir = folder.path, choosePort = chooseFreePort) {
  return startEmbeddedServer({ dataDir, isDurable: false, choosePort });
}
