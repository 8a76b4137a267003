import { asOwner } from "@rbo/db/testing/test-stringers";
import { type RelayStage, startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf } from "../testing/refusal.ts";
import { signUpTestUser } from "../testing/test-user.ts";
import { sendNextMail } from "./mail-worker.ts";
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

const minute = 60_000;
const states = async () => (await story.outbox()).map(({ state }) => state);
const admin = () => signUpTestUser(story.database.db, story.serverUrl, "Admin", "admin");

describe("a line where no mail gets through", () => {
  it.each<[RelayStage, string, string]>([
    ["AUTH", "535 5.7.8 API key is invalid", "refused"],
    ["AUTH", "454 4.7.0 Temporary authentication failure", "unreachable"],
    ["MAIL FROM", "550 5.7.1 Sender not allowed", "refused"],
    ["DATA", "550 You have reached your daily email sending quota.", "cap"],
  ])("stops after %s %s, for every server and at no mail's cost", async (stage, reply, kind) => {
    for (let mail = 0; mail < 3; mail += 1) await story.oweReceipt();
    relay.answer(stage, reply);
    const [one, other] = [story.worker(relay.relay), story.worker(relay.relay, { db: story.anotherPool() })];
    expect(await sendNextMail(one)).toBe("line_down");
    expect(await sendNextMail(one)).toBe("held");
    expect(await sendNextMail(other)).toBe("held");
    expect(relay.passwords).toHaveLength(1);
    expect(await story.outbox()).toMatchObject([
      { state: "waiting", attempts: 0, answer: reply },
      { state: "queued", attempts: 0 },
      { state: "queued", attempts: 0 },
    ]);
    expect(await (await admin()).api.mail.health.query()).toMatchObject({
      stop: { kind, answer: reply, since: story.clock.now().toISOString() },
    });
  });

  it("is tried with one mail at a time, and opens for all once that is taken", async () => {
    for (let mail = 0; mail < 3; mail += 1) await story.oweReceipt();
    relay.answer("AUTH", "535 5.7.8 API key is invalid");
    const [one, other] = [story.worker(relay.relay), story.worker(relay.relay, { db: story.anotherPool() })];
    await sendNextMail(one);
    story.clock.advance(5 * minute);
    expect(await Promise.all([sendNextMail(one), sendNextMail(other)])).toEqual(
      expect.arrayContaining(["line_down", "held"]),
    );
    expect(relay.passwords).toHaveLength(2);
    relay.answer("AUTH", null);
    story.clock.advance(5 * minute);
    expect(await sendNextMail(other)).toBe("settled");
    expect(await sendNextMail(one)).toBe("settled");
    expect(await sendNextMail(one)).toBe("settled");
    expect(await states()).toEqual(["sent", "sent", "sent"]);
    expect((await (await admin()).api.mail.health.query()).stop).toBeNull();
  });

  it("opens too where the relay is back but refuses the one mail it is tried with", async () => {
    await story.oweReceipt("nobody@example.com");
    await story.oweReceipt();
    relay.answer("AUTH", "535 5.7.8 API key is invalid");
    const deps = story.worker(relay.relay);
    await sendNextMail(deps);
    relay.answer("AUTH", null);
    relay.answer("RCPT TO", "550 5.1.1 No such user");
    story.clock.advance(5 * minute);
    await sendNextMail(deps);
    relay.answer("RCPT TO", null);
    await sendNextMail(deps);
    expect(await states()).toEqual(["failed", "sent"]);
  });

  it("is knocked at less and less often where it can't be reached", async () => {
    await story.oweReceipt();
    await relay.close();
    const deps = story.worker(relay.relay);
    const health = async (api: Awaited<ReturnType<typeof admin>>["api"]) => (await api.mail.health.query()).stop;
    const { api } = await admin();
    const rests: number[] = [];
    for (let knock = 0; knock < 6; knock += 1) {
      expect(await sendNextMail(deps)).toBe("line_down");
      const stop = await health(api);
      const restMs = Date.parse(stop?.nextTryAt ?? "") - story.clock.now().getTime();
      rests.push(restMs / 1000);
      story.clock.advance(restMs);
    }
    expect(rests).toEqual([30, 60, 120, 240, 300, 300]);
    expect(await health(api)).toMatchObject({ kind: "unreachable", since: "2026-03-15T10:00:10.000Z" });
    relay = await startTestRelay();
  });

  it.each([
    ["550 You have reached your daily email sending quota.", "2026-03-16T00:01:00.000Z"],
    ["450 4.7.1 Monthly limit reached", "2026-04-01T00:01:00.000Z"],
    ["554 5.2.0 SubmissionQuotaExceededException", "2026-03-16T00:01:00.000Z"],
  ])("waits for the next window after %s", async (reply, until) => {
    await story.oweReceipt();
    relay.answer("DATA", reply);
    const deps = story.worker(relay.relay);
    await sendNextMail(deps);
    const { items } = await (await admin()).api.mail.list.query({});
    expect(items).toMatchObject([{ state: "waiting", attempts: 0, lastAnswer: reply, nextAttemptAt: until }]);
    story.clock.set(until);
    relay.answer("DATA", null);
    await sendNextMail(deps);
    expect(await states()).toEqual(["sent"]);
  });

  it("is tried at once when an administrator asks, on record, and nobody else may", async () => {
    await story.oweReceipt();
    relay.answer("AUTH", "535 5.7.8 API key is invalid");
    const deps = story.worker(relay.relay);
    await sendNextMail(deps);
    relay.answer("AUTH", null);
    expect(await sendNextMail(deps)).toBe("held");
    expect((await refusalOf(story.anna.api.mail.tryNow.mutate()))?.code).toBe("forbidden");
    await (await admin()).api.mail.tryNow.mutate();
    expect(await sendNextMail(deps)).toBe("settled");
    const audit = await asOwner(
      story.database.ownerUrl,
      (sql) => sql`select 1 from admin_audit_log where action = 'mail.knock'`,
    );
    expect(audit).toHaveLength(1);
  });

  it("is told to the stringer without the relay's words", async () => {
    const { id } = await story.oweReceipt();
    relay.answer("AUTH", "535 5.7.8 API key is invalid");
    await sendNextMail(story.worker(relay.relay));
    const dashboard = await story.anna.api.orders.dashboard.query();
    const order = await story.anna.api.orders.get.query({ id });
    const stop = {
      kind: "refused",
      since: story.clock.now().toISOString(),
      nextTryAt: "2026-03-15T10:05:10.000Z",
    };
    expect(dashboard.mail.lineStop).toEqual(stop);
    expect(order.receipt.lineStop).toEqual(stop);
    expect(JSON.stringify([dashboard, order])).not.toContain("API key");
  });
});

describe("our own count", () => {
  it("warns once at four fifths of a cap, by day and by month in UTC", async () => {
    const warnings: unknown[] = [];
    const deps = story.worker(relay.relay, {
      mailCaps: { daily: 5, monthly: 9 },
      log: story.logInto((line) => {
        if (line.msg === "mail is near its cap") warnings.push([line.window, line.sent, line.cap]);
      }),
    });
    const send = async (mails: number) => {
      for (let mail = 0; mail < mails; mail += 1) await story.oweReceipt();
      while ((await sendNextMail(deps)) === "settled");
    };
    const { api } = await admin();
    await send(3);
    expect(warnings).toEqual([]);
    await send(2);
    expect(warnings).toEqual([["day", 4, 5]]);
    story.clock.set("2026-03-16T00:00:00Z");
    await send(3);
    expect(warnings).toEqual([
      ["day", 4, 5],
      ["month", 8, 9],
    ]);
    expect(await api.mail.health.query()).toMatchObject({ today: { sent: 3 }, thisMonth: { sent: 8 } });
    story.clock.set("2026-04-01T00:00:00Z");
    expect(await api.mail.health.query()).toMatchObject({
      today: { sent: 0, cap: 100, isNear: false },
      thisMonth: { sent: 0, cap: 3000, isNear: false },
    });
  });
});

describe("a mail whose answer was lost", () => {
  const today = async (user: Awaited<ReturnType<typeof admin>>) => (await user.api.mail.health.query()).today.sent;

  it("counts, since the relay may have taken it; one that was cut off in the middle does not", async () => {
    const user = await admin();
    await story.oweReceipt();
    const deps = story.worker(relay.relay);
    relay.dropAt("mail heard");
    await sendNextMail(deps);
    expect(await today(user)).toBe(1);
    relay.dropAt("mail half heard");
    story.clock.advance(minute);
    // More than the machine holds between two sockets, whatever else it is doing.
    const long = new Uint8Array(16_000_000);
    const render = () => Promise.resolve(long);
    await asOwner(story.database.ownerUrl, (sql) => sql`delete from receipt_pdfs`);
    await sendNextMail({ ...deps, receipts: { render } });
    expect(await states()).toEqual(["waiting"]);
    expect(await today(user)).toBe(1);
  });

  it("counts where the worker died over it, once however long that worker lives on, and warns of the cap", async () => {
    const user = await admin();
    const warnings: unknown[] = [];
    const log = story.logInto((line) => line.msg === "mail is near its cap" && warnings.push(line.sent));
    await story.oweReceipt();
    const pause = relay.pause();
    const slow = sendNextMail(story.worker(relay.relay));
    await pause.reached;
    story.clock.advance(2 * minute);
    const other = sendNextMail(
      story.worker(relay.relay, { db: story.anotherPool(), log, mailCaps: { daily: 1, monthly: 9 } }),
    );
    await expect.poll(() => today(user)).toBe(1);
    expect(warnings).toEqual([1]);
    pause.release();
    await Promise.all([slow, other]);
    expect(await states()).toEqual(["sent"]);
    expect(await today(user)).toBe(2);
  });
});

describe("the pace", () => {
  it("is one for all servers", async () => {
    for (let mail = 0; mail < 3; mail += 1) await story.oweReceipt();
    const [one, other] = [story.worker(relay.relay), story.worker(relay.relay, { db: story.anotherPool() })];
    expect(await sendNextMail(one, 500)).toBe("settled");
    expect(await sendNextMail(other, 500)).toBe("held");
    story.clock.advance(499);
    expect(await sendNextMail(one, 500)).toBe("held");
    story.clock.advance(1);
    expect(await sendNextMail(other, 500)).toBe("settled");
  });
});
