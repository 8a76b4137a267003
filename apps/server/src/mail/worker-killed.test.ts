import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type RelayMoment, startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { demoRandom } from "../demo/demo-random.ts";
import { leaseMs } from "./hold-lease.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";

let story: OutboxStory;
let relay: TestRelay;

beforeAll(async () => {
  [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
});
afterAll(async () => {
  await relay.close();
  await story.close();
});

const main = fileURLToPath(new URL("../../dist/testing/mail-worker-main.js", import.meta.url));
const kills = 50;
const mails = 60;

/** Before, during and after the send; null: at some moment of its life, whatever it is doing. */
const moments: (RelayMoment | null)[] = [
  "connected",
  "AUTH",
  "MAIL FROM",
  "RCPT TO",
  "mail half heard",
  "mail heard",
  "taken",
  null,
];

function startWorker(now: Date): ChildProcess {
  const setup = { appUrl: story.database.appUrl, relay: relay.relay, now };
  const child = spawn(process.execPath, [main, JSON.stringify(setup)], { stdio: ["ignore", "ignore", "inherit"] });
  // A test that fails midway must leave no worker behind.
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

type Death = { moment: RelayMoment | null; nth: number; ms: number };

/** Lets a worker live until the `nth` time of `moment` since its start, or for `ms`. */
async function liveUntil(child: ChildProcess, { moment, nth, ms }: Death, onFirstConnection: () => void) {
  let left = nth;
  let hasConnected = false;
  const killed = new Promise<void>((resolve) => {
    if (moment === null) setTimeout(() => resolve(kill(child)), ms);
    relay.watch(async (reached) => {
      if (reached === "connected" && !hasConnected) {
        hasConnected = true;
        onFirstConnection();
      }
      if (moment === null || reached !== moment) return;
      left -= 1;
      if (left !== 0) return;
      await kill(child);
      resolve();
    });
  });
  await killed;
}

const idOf = (raw: string) => /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? "";
const keyOf = (raw: string) => /^Resend-Idempotency-Key: (.*)$/im.exec(raw)?.[1] ?? "";

it("killed fifty times at any moment, owes nothing in the end, and repeats only what it heard no answer to", async () => {
  await story.oweReceipt();
  await story.oweManyMore(mails - 1);
  const random = demoRandom(20261125);
  let now = story.clock.now();
  /** The last mail of each worker: whether it heard the answer to it is not to be known. */
  const uncertain = new Set<string>();
  for (let round = 0; round < kills; round += 1) {
    const moment = moments[round % moments.length] ?? null;
    const death = { moment, nth: 1 + Math.floor(random() * 2), ms: 200 + random() * 1_200 };
    // By the time the next one is connected, all that the one before it had said has arrived.
    await liveUntil(startWorker(now), death, () => uncertain.add(idOf(relay.heard.at(-1) ?? "")));
    now = new Date(now.getTime() + 2 * leaseMs);
  }
  uncertain.add(idOf(relay.heard.at(-1) ?? ""));
  relay.watch(async () => undefined);
  const child = startWorker(now);
  await vi.waitFor(async () => expect((await story.outbox()).filter(({ state }) => state !== "sent")).toEqual([]), {
    timeout: 60_000,
    interval: 200,
  });
  await kill(child);

  const ids = new Set(relay.received.map(({ raw }) => idOf(raw)));
  expect(ids.size).toBe(mails);
  const copiesOf = (id: string) => relay.received.filter(({ raw }) => idOf(raw) === id).map(({ raw }) => raw);
  const repeated = [...ids].filter((id) => copiesOf(id).length > 1);
  expect(repeated.filter((id) => !uncertain.has(id))).toEqual([]);
  // Some were killed between the mail and the answer: the test has met what it is about.
  expect(repeated.length).toBeGreaterThan(0);
  for (const id of repeated) expect(new Set(copiesOf(id)).size).toBe(1);
  expect(new Set(relay.received.map(({ raw }) => keyOf(raw))).size).toBe(mails);
}, 300_000);
