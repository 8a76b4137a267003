import { expect, test } from "vitest";
import { explainFolderError, explainOutput, explainSpawnError } from "./explain-postgres.ts";

const folder = "/srv/book";
const failed = (code: string) => Object.assign(new Error(`${code}: failed`), { code });

test.for([
  ["ENOSPC", "There is no space left for /srv/book. Make room"],
  ["EDQUOT", "There is no space left for /srv/book. Make room"],
  ["EACCES", "/srv/book can't be written to"],
  ["EROFS", "/srv/book can't be written to"],
  ["ENOTDIR", "/srv/book lies where there is a file"],
])("%s of a system call names the folder and the remedy", ([code = "", sentence = ""]) => {
  expect(String(explainFolderError(failed(code), folder))).toContain(sentence);
});

test("a failure we can't explain stays what it was", () => {
  const unknown = failed("EIO");
  expect(explainFolderError(unknown, folder)).toBe(unknown);
  expect(explainSpawnError(unknown)).toBe(unknown);
});

// Postgres' own words, as it said them on a full disk, a read-only one, and for a user without a name.
test.for([
  [`initdb: error: could not write to file "/srv/book/x": No space left on device`, "There is no space left"],
  [`FATAL:  could not write lock file "postmaster.pid": No space left on device`, "There is no space left"],
  [`FATAL:  could not create lock file "postmaster.pid": Read-only file system`, "/srv/book can't be written to"],
  [`initdb: error: could not look up effective user ID 4711: user does not exist`, "has no name on this system"],
  [`postgres: error while loading shared libraries: libicuuc.so.60: cannot open`, "Install the packages again"],
  [`FATAL:  could not load server certificate`, "It said:\nFATAL:  could not load server certificate"],
])("%s", ([output = "", sentence = ""]) => {
  expect(explainOutput(output, folder).message).toContain(sentence);
});

test("a binary that can't be run names what it wants and the way round it", () => {
  expect(String(explainSpawnError(failed("ENOENT")))).toMatch(/glibc.*DATABASE_URL/);
});
