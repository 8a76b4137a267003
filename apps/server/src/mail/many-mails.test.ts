import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sendNextMail, startMailWorker } from "./mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";

let story: OutboxStory;
let relay: TestRelay;

beforeEach(async () => {
  [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
});
afterEach(async () => {
  await relay.close();
  await story.close();
});

const settled = (state: string) => async () =>
  expect((await story.outbox()).filter((mail) => mail.state !== state)).toEqual([]);
const patience = { timeout: 240_000, interval: 500 };

it("two servers send a thousand mails, each once", async () => {
  await story.oweReceipt();
  await story.oweManyMore(999);
  const pace = { betweenSendsMs: 0, pollMs: 1_000 };
  const workers = [story.database.db, story.anotherPool()].map((db) =>
    startMailWorker(story.worker(relay.relay, { db }), pace),
  );
  await vi.waitFor(settled("sent"), patience);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(relay.received).toHaveLength(1000);
  expect(new Set(relay.received.flatMap(({ to }) => to)).size).toBe(1000);
  expect((await story.outbox()).filter(({ attempts }) => attempts !== 1)).toEqual([]);
}, 300_000);

it("a relay that is down for an hour costs five hundred receipts nothing but the hour", async () => {
  await story.oweReceipt();
  await story.oweManyMore(499);
  const { port } = relay.relay;
  await relay.close();
  const [one, other] = [story.worker(relay.relay), story.worker(relay.relay, { db: story.anotherPool() })];
  let knocks = 0;
  for (let second = 0; second < 3600; second += 15) {
    for (const result of await Promise.all([sendNextMail(one), sendNextMail(other)])) {
      if (result === "line_down") knocks += 1;
      else expect(result).toBe("held");
    }
    story.clock.advance(15_000);
  }
  expect(knocks).toBeLessThan(20);
  expect((await story.outbox()).filter(({ attempts }) => attempts !== 0)).toEqual([]);

  // The certificate is another one after the restart, as it may be.
  relay = await startTestRelay({ port });
  story.clock.advance(300_000);
  const [back, too] = [story.worker(relay.relay), story.worker(relay.relay, { db: story.anotherPool() })];
  const sendAll = async (deps: typeof back) => {
    while (["settled", "held"].includes(await sendNextMail(deps)));
  };
  await Promise.all([sendAll(back), sendAll(too)]);
  await settled("sent")();
  expect(relay.received).toHaveLength(500);
}, 300_000);
