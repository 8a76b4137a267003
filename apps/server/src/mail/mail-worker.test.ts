import { leaseNextMail, settleMail } from "@rbo/db/mail/outbox.repo";
import { withWorker } from "@rbo/db/tenancy/transactions";
import { startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { newId } from "@rbo/shared/ids/id";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { leaseMs } from "./hold-lease.ts";
import { type MailPace, sendNextMail, startMailWorker } from "./mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";
import { mostAttempts } from "./retry-policy.ts";
import { sendLeasedMail } from "./send-leased-mail.ts";

let story: OutboxStory;
let relay: TestRelay;

beforeEach(async () => {
  [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
});
afterEach(async () => {
  await relay.close();
  await story.close();
});

const messageIds = (mails: readonly string[]) => mails.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);

async function lease() {
  const now = story.clock.now();
  const until = new Date(now.getTime() + leaseMs);
  const lease = { token: newId(), now, until, paceMs: 0, knockMs: leaseMs };
  const leased = await withWorker(story.database.db, (tx) => leaseNextMail(tx, lease));
  if (leased.kind !== "leased") throw new Error("nothing was leased");
  return leased.mail;
}

describe("several workers on one outbox", () => {
  it("send every mail once", async () => {
    for (let mail = 0; mail < 12; mail += 1) await story.oweReceipt();
    const workers = [1, 2, 3].map(() => story.worker(relay.relay, { db: story.anotherPool() }));
    await Promise.all(
      workers.map(async (deps) => {
        while ((await sendNextMail(deps)) !== "idle");
      }),
    );
    const areSent = async () =>
      expect((await story.outbox()).map(({ state }) => state)).toEqual(Array(12).fill("sent"));
    await vi.waitFor(areSent, { timeout: 30_000 });
    expect(new Set(messageIds(relay.heard)).size).toBe(12);
    expect(relay.heard).toHaveLength(12);
  });

  it("take over from one that died, when its lease has run out", async () => {
    await story.oweReceipt();
    const dead = await lease();
    const deps = story.worker(relay.relay);
    story.clock.advance(leaseMs - 1);
    expect(await sendNextMail(deps)).toBe("idle");
    story.clock.advance(1);
    expect(await sendNextMail(deps)).toBe("settled");
    const late = { state: "failed", answer: "too late", at: story.clock.now() } as const;
    expect(await withWorker(story.database.db, (tx) => settleMail(tx, dead, late))).toBeNull();
    expect(await story.outbox()).toMatchObject([{ state: "sent", attempts: 2, answer: "250 Ok 1" }]);
  });

  it("repeat the very mail of one that died after the relay took it", async () => {
    await story.oweReceipt();
    const deps = story.worker(relay.relay);
    await sendLeasedMail(deps, await lease());
    story.clock.advance(leaseMs);
    await sendNextMail(deps);
    expect(relay.received).toHaveLength(2);
    expect(relay.received[1]).toEqual(relay.received[0]);
  });

  it("give up on a mail that ends every process that touches it", async () => {
    await story.oweReceipt();
    await story.setAttempts(mostAttempts);
    await sendNextMail(story.worker(relay.relay));
    expect(relay.heard).toEqual([]);
    expect(await story.outbox()).toMatchObject([{ state: "failed", answer: "Given up." }]);
  });
});

describe("the running worker", () => {
  const pace: MailPace = { betweenSendsMs: 0, pollMs: 600_000 };
  const states = async () => (await story.outbox()).map(({ state }) => state);

  it("is woken by the mail itself", async () => {
    const { id: orderId } = await story.oweReceipt();
    const worker = startMailWorker(story.worker(relay.relay), pace);
    await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), { timeout: 10_000 });
    await story.anna.api.receipts.resend.mutate({ orderId, to: "other@example.com" });
    await vi.waitFor(async () => expect(await states()).toEqual(["sent", "sent"]), { timeout: 10_000 });
    await worker.stop();
    expect(relay.received.map(({ to }) => to)).toEqual([["lena@example.com"], ["other@example.com"]]);
  });

  it("finishes the mail in hand when it is stopped, and begins no other", async () => {
    await story.oweReceipt();
    await story.oweReceipt();
    const held = relay.pause();
    const worker = startMailWorker(story.worker(relay.relay), pace);
    await held.reached;
    const stopped = worker.stop();
    held.release();
    await stopped;
    expect(await states()).toEqual(["sent", "queued"]);
  });

  it("knocks once and rests where the line is down", async () => {
    await story.oweReceipt();
    await story.oweReceipt();
    relay.answer("AUTH", "535 5.7.8 API key is invalid");
    const worker = startMailWorker(story.worker(relay.relay), pace);
    await vi.waitFor(async () => expect(await states()).toEqual(["waiting", "queued"]), { timeout: 10_000 });
    await worker.stop();
    expect(relay.passwords).toHaveLength(1);
  });
});
