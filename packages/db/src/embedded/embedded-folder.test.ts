import { chmod, mkdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../testing/embedded-folders.ts";
import { asOwner } from "../testing/test-stringers.ts";
import { startEmbeddedServer } from "./embedded-server.ts";

const isRoot = process.getuid?.() === 0;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/**
 * Root's Postgres runs as another user, who can't get into such a folder; everybody else's runs as themselves. The
 * system folder of the test stands for /var/lib/racket-book.
 */
test("works in a home that other users can't enter, start after start", async () => {
  const home = join(folder.path, "home");
  await mkdir(home, { mode: 0o700 });
  const start = () =>
    startEmbeddedServer({
      dataDir: join(home, "data dir"),
      isDurable: false,
      systemFolder: join(folder.path, "system"),
    });

  const first = await start();
  await asOwner(first.ownerUrl, (sql) => sql`create table kept as select 'here' as word`);
  await first.stop();
  expect(dirname(first.home)).toBe(isRoot ? join(folder.path, "system") : join(home, "data dir"));
  expect((await stat(join(first.home, "data"))).mode & 0o777).toBe(0o700);

  const second = await start();
  expect(second.home).toBe(first.home);
  expect(await asOwner(second.ownerUrl, (sql) => sql`select word from kept`)).toEqual([{ word: "here" }]);
  await second.stop();
});

test("follows the note of where the database lives, and says so when it is gone", async () => {
  const elsewhere = join(folder.path, "elsewhere");
  const anchor = join(folder.path, "data", "postgres");
  await mkdir(elsewhere);
  await mkdir(anchor, { recursive: true });
  await writeFile(join(anchor, "location.txt"), `${elsewhere}\n\nA note.\n`);
  const server = await start(join(folder.path, "data"));
  await server.stop();
  expect(server.home).toBe(elsewhere);
  expect(await readFile(join(elsewhere, "data", "PG_VERSION"), "utf8")).toBe("17\n");

  await rm(elsewhere, { recursive: true });
  await expect(start(join(folder.path, "data"))).rejects.toThrow(/lives in .*elsewhere, and that folder is gone/);
});

test("names the folder and the remedy when it can't be written to", async () => {
  // No permission stops root, but the kernel's own folders do.
  const closed = isRoot ? "/sys/racket-book" : join(folder.path, "closed", "data");
  if (!isRoot) await mkdir(dirname(closed), { mode: 0o500 });
  await expect(start(closed)).rejects.toThrow(`${closed} can't be written to`);
  await expect(start(closed)).rejects.toThrow("set DATA_DIR to another folder");
  if (!isRoot) await chmod(dirname(closed), 0o700);
});

test("names the folder and the remedy when the disk is full", async () => {
  const anchor = join(folder.path, "postgres");
  await mkdir(anchor);
  await symlink("/dev/full", join(anchor, "owner-password.new"));
  await expect(start(folder.path)).rejects.toThrow(`There is no space left for ${folder.path}. Make room`);
});

test("says so when there is a file where the folder should be", async () => {
  const path = join(folder.path, "file");
  await writeFile(path, "");
  await expect(start(path)).rejects.toThrow(`${path} lies where there is a file and not a folder`);
});

function start(dataDir: string) {
  return startEmbeddedServer({ dataDir, isDurable: false });
}
