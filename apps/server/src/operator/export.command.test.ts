import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import { exportBook } from "./export.command.ts";
import { UsageError } from "./usage-error.ts";

let database: TestDatabase;
let server: TestApp;
let anna: TestUser;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  anna = await signUpTestUser(database.db, server.url, "Anna");
  folder = await mkdtemp(join(tmpdir(), "rbo-export-"));
});
afterAll(async () => {
  await server.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const run = (...args: string[]) => exportBook.read(args)({ ...server.deps, close: async () => undefined });

it("the console's export is read by its subject: that, when, why and what, and that nobody is named", async () => {
  const out = join(folder, "anna.json");
  await run("--stringer", anna.email, "--format", "json", "--out", out, "--reason", "She asked by phone");
  const sha256 = createHash("sha256")
    .update(await readFile(out))
    .digest("hex");
  const { entries } = await anna.api.audit.aboutMe.query({});
  const told = { reason: "She asked by phone", by: null, isConsole: true, format: "json" };
  expect(entries).toMatchObject([
    { ...told, action: "export.as_stringer_ended", taken: { outcome: "complete", sha256, beganAs: entries[1]?.id } },
    { ...told, action: "export.as_stringer" },
  ]);
  expect((await anna.api.notices.list.query({})).items).toMatchObject([
    { kind: "data_exported", facts: { adminName: null, format: "json", reason: "She asked by phone" } },
  ]);
});

it("an address that nobody has, and a reason that is none, are refused and leave no line", async () => {
  const before = (await anna.api.audit.aboutMe.query({})).entries;
  const rest = ["--format", "json", "--out", join(folder, "none.json")];
  await expect(run("--stringer", "nobody@example.com", ...rest)).rejects.toThrow("Nobody has an account");
  expect(() => exportBook.read(["--stringer", anna.email, ...rest, "--reason", "no"])).toThrow(UsageError);
  expect((await anna.api.audit.aboutMe.query({})).entries).toEqual(before);
});
