import { startTestRelay } from "@rbo/mailer/testing/test-relay";
import { describe, it, vi } from "vitest";
import { sendNextMail, startMailWorker } from "./mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";

const notIn = async (story: OutboxStory, state: string) =>
  (await story.outbox()).filter((mail) => mail.state !== state);
const patience = { timeout: 240_000, interval: 500 };

// At once: the relay thinks for a moment before each greeting, and most of the time of either is that.
describe.concurrent("many mails", () => {
  it("are sent by two servers, each of a thousand once", async ({ expect, onTestFinished }) => {
    const [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
    onTestFinished(() => story.close());
    onTestFinished(() => relay.close());
    await story.oweReceipt();
    await story.oweManyMore(999);
    const pace = { betweenSendsMs: 0, pollMs: 1_000 };
    const workers = [story.database.db, story.anotherPool()].map((db) =>
      startMailWorker(story.worker(relay.relay, { db }), pace),
    );
    await vi.waitFor(async () => expect(await notIn(story, "sent")).toEqual([]), patience);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(relay.received).toHaveLength(1000);
    expect(new Set(relay.received.flatMap(({ to }) => to)).size).toBe(1000);
    expect((await story.outbox()).filter(({ attempts }) => attempts !== 1)).toEqual([]);
  }, 300_000);

  it("wait for a relay that is down for an hour: five hundred of them at no cost but the hour", async ({
    expect,
    onTestFinished,
  }) => {
    const [story, down] = await Promise.all([startOutboxStory(), startTestRelay()]);
    onTestFinished(() => story.close());
    await story.oweReceipt();
    await story.oweManyMore(499);
    await down.close();
    const [one, other] = [story.worker(down.relay), story.worker(down.relay, { db: story.anotherPool() })];
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
    const relay = await startTestRelay({ port: down.relay.port });
    onTestFinished(() => relay.close());
    story.clock.advance(300_000);
    const [back, too] = [story.worker(relay.relay), story.worker(relay.relay, { db: story.anotherPool() })];
    const sendAll = async (deps: typeof back) => {
      while (["settled", "held"].includes(await sendNextMail(deps)));
    };
    await Promise.all([sendAll(back), sendAll(too)]);
    expect(await notIn(story, "sent")).toEqual([]);
    expect(relay.received).toHaveLength(500);
  }, 300_000);
});
