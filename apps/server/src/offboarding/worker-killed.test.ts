import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { readZip } from "@rbo/exports/testing/read-zip";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { makeBookLong } from "../exports/export-stall.fixture.ts";
import {
  graceMs,
  handOverToAnna,
  type LeavingStory,
  leaveUntilGrace,
  reason,
  startLeavingStory,
  takeArchive,
  untilTaken,
} from "./leaving-story.fixture.ts";
import { stepLeaseMs } from "./offboarding-worker.ts";

let story: LeavingStory;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  story = await startLeavingStory();
});
afterEach(async () => {
  await Promise.all([...workers].map(kill));
  await story.nextAnna();
});
afterAll(() => story.close());

const main = fileURLToPath(new URL("../../dist/testing/offboarding-worker-main.js", import.meta.url));

function startWorker(): ChildProcess {
  const setup = { appUrl: story.database.appUrl, now: story.clock.now() };
  const child = spawn(process.execPath, [main, JSON.stringify(setup)], { stdio: ["ignore", "ignore", "inherit"] });
  workers.add(child);
  // A test that fails midway must leave no worker behind.
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  workers.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 50 });

/** Lets a worker come as far as this table, which it can't touch, and kills it there. */
async function killAt(table: string): Promise<void> {
  await asOwner(story.database.ownerUrl, (sql) =>
    sql.begin(async (tx) => {
      await tx.unsafe(`lock table ${table} in exclusive mode`);
      const worker = startWorker();
      await soon(async () => {
        const [waiting] = await tx`select count(*)::int as workers from pg_locks
          where relation = ${table}::regclass and not granted`;
        expect(waiting?.workers).toBeGreaterThan(0);
      });
      await kill(worker);
    }),
  );
  story.clock.advance(2 * stepLeaseMs);
}

/** A worker that nobody kills, until the leaving is at this state. */
async function workUntil(state: string): Promise<void> {
  const worker = startWorker();
  await soon(async () => expect(await story.state()).toBe(state));
  await kill(worker);
}

/** Rows of Anna's in a table that the erasing empties. */
const rowsOf = async (table: string): Promise<number> =>
  asOwner(story.database.ownerUrl, async (sql) => {
    const [row] = await sql`select count(*)::int as rows from ${sql(table)} where stringer_id = ${story.anna.id}`;
    return row?.rows;
  });

const rowsOfBook = async () => ({
  orders: await rowsOf("orders"),
  client_profiles: await rowsOf("client_profiles"),
  stringer_credentials: await rowsOf("stringer_credentials"),
});

const attempts = () =>
  asOwner(story.database.ownerUrl, async (sql) => {
    const rows = await sql`select distinct attempt from offboarding_chunks where stringer_id = ${story.anna.id}`;
    return rows.length;
  });

it("makes the archive anew where it was killed before the first piece, between two, and at the last word", async () => {
  const { ada, anna } = story;
  await makeBookLong(story.database, anna, 1500);
  await ada.api.offboarding.start.mutate({ id: anna.id, reason, confirmation: anna.email });
  await killAt("offboarding_chunks");
  // Now among the pieces: it has kept some when it dies.
  const worker = startWorker();
  await soon(async () => expect(await rowsOf("offboarding_chunks")).toBeGreaterThan(0));
  await kill(worker);
  story.clock.advance(2 * stepLeaseMs);
  expect(["archiving", "ready"]).toContain(await story.state());
  await workUntil("ready");
  expect(await attempts()).toBe(1);
  const { bytes, sha256 } = await takeArchive(ada, anna.id);
  expect((await ada.api.offboarding.get.query({ id: anna.id })).offboarding?.archive?.sha256).toBe(sha256);
  const json = JSON.parse(String((await readZip(bytes)).get("racket-book.json")));
  expect(json.orders).toHaveLength(1501);
});

it("checks the book again where it was killed while it did", async () => {
  const { ada, anna } = story;
  await ada.api.offboarding.start.mutate({ id: anna.id, reason, confirmation: anna.email });
  await workUntil("ready");
  const { sha256 } = await takeArchive(ada, anna.id);
  await untilTaken(story, sha256);
  await ada.api.offboarding.handOver.mutate({ id: anna.id, reason, sha256 });
  await killAt("offboardings");
  expect(await story.state()).toBe("checking");
  await workUntil("grace");
});

const gone = { orders: 0, client_profiles: 0, stringer_credentials: 0 };
const all = { orders: 1, client_profiles: 1, stringer_credentials: 1 };

it.each([
  [["receipt_issues"], all],
  [["client_profiles"], { ...all, orders: 0 }],
  [["stringer_credentials", "stringers"], gone],
])("erases to the end where it was killed at %j", async (tables, left) => {
  await leaveUntilGrace(story);
  story.clock.advance(graceMs);
  for (const table of tables) await killAt(table);
  expect(await rowsOfBook()).toEqual(left);
  await workUntil("erased");
  expect(await rowsOfBook()).toEqual(gone);
  const signed = await asOwner(
    story.database.ownerUrl,
    (sql) => sql`select action from admin_audit_log
      where subject_stringer_id = ${story.anna.id} and action = 'offboarding.erased'`,
  );
  expect(signed).toHaveLength(1);
});

it("begins to erase where it was killed before it had", async () => {
  await leaveUntilGrace(story);
  story.clock.advance(graceMs);
  await killAt("stringers");
  expect(await story.state()).toBe("grace");
  await workUntil("erased");
});

it("does each step once, however many workers there are", async () => {
  const { ada, anna } = story;
  for (let count = 0; count < 3; count += 1) startWorker();
  await ada.api.offboarding.start.mutate({ id: anna.id, reason, confirmation: anna.email });
  await soon(async () => expect(await story.state()).toBe("ready"));
  await handOverToAnna(story);
  await soon(async () => expect(await story.state()).toBe("grace"));
  const log = await ada.api.audit.list.query({ subjectId: anna.id });
  expect(log.items.filter(({ action }) => action === "offboarding.archive")).toHaveLength(1);
});
