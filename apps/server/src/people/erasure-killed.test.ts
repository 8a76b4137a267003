import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { patience, untilWaiting, whileHeld } from "./held-rows.fixture.ts";
import { knownToBoth, type PeopleStory, reason, startPeopleStory } from "./people-story.fixture.ts";

let story: PeopleStory;
beforeAll(async () => {
  story = await startPeopleStory();
});
afterAll(() => story.close());

const main = fileURLToPath(new URL("../../dist/testing/erasure-worker-main.js", import.meta.url));
const graceMs = 30 * 24 * 3_600_000;

function startWorker(): ChildProcess {
  const setup = { appUrl: story.database.appUrl, now: new Date(story.clock.now().getTime() + graceMs) };
  const child = spawn(process.execPath, [main, JSON.stringify(setup)], { stdio: ["ignore", "ignore", "inherit"] });
  // A test that fails midway must leave no worker behind.
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Everything an erasure touches, as it stands; the audit log and the notices with it. */
const everything = (): Promise<string[]> =>
  story.owner(async (sql) => {
    const tables = ["persons", "client_profiles", "orders", "rackets", "mails", "notices", "person_erasures"];
    const rows = await sql.unsafe(
      [...tables, "admin_audit_log"]
        .map((table) => `select '${table} ' || to_jsonb(t)::text as row from ${table} t`)
        .join(" union all "),
    );
    return rows.map(({ row }) => String(row)).sort();
  });

/** Lets a worker come as far as the rows of this table, and ends it there. */
async function killAt(table: string): Promise<void> {
  await whileHeld(story, table, async () => {
    const child = startWorker();
    await untilWaiting(story, 1);
    await kill(child);
  });
  await untilWaiting(story, 0);
}

it("killed at any step it has done nothing, and the next one does all of it, once", async () => {
  const { personId } = await knownToBoth(story, { firstName: "Lea", lastName: "Lost", email: "lea@example.com" });
  await story.anna.api.notices.markRead.mutate({});
  await story.ada.api.people.requestErasure.mutate({ id: personId, reason, typedName: "Lea Lost" });
  const before = await everything();
  for (const table of ["client_profiles", "persons", "orders", "rackets", "mails", "notices"]) {
    await killAt(table);
    expect(await everything(), table).toEqual(before);
  }

  const workers = [startWorker(), startWorker()];
  const isDone = async () => {
    const rows = await story.owner((sql) => sql`select 1 from person_erasures where done_at is not null`);
    expect(rows).toHaveLength(1);
  };
  await vi.waitFor(isDone, patience);
  await Promise.all(workers.map(kill));
  const after = (await everything()).filter((row) => !row.startsWith("admin_audit_log"));
  expect(after.join("\n")).not.toMatch(/Lost|lea@example/);
  const erased = await story.ada.api.audit.list.query({ action: "person.erase" });
  expect(erased.items.map(({ subject }) => subject?.name ?? null).sort()).toEqual(["Anna", "Ben", null]);
  for (const user of [story.anna, story.ben]) {
    const { items } = await user.api.notices.list.query({});
    expect(items.filter(({ facts }) => "what" in facts && facts.what === "erased")).toHaveLength(1);
  }
}, 120_000);
