import { insertMail } from "@rbo/db/mail/mails.repo";
import { withTenant } from "@rbo/db/tenancy/transactions";
import { asOwner } from "@rbo/db/testing/test-stringers";
import { type RelayStage, startTestRelay, type TestRelay } from "@rbo/mailer/testing/test-relay";
import { newId } from "@rbo/shared/ids/id";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sendNextMail } from "./mail-worker.ts";
import { type OutboxStory, startOutboxStory } from "./outbox-story.fixture.ts";
import { mostAttempts } from "./retry-policy.ts";

let story: OutboxStory;
let relay: TestRelay;

beforeEach(async () => {
  [story, relay] = await Promise.all([startOutboxStory(), startTestRelay()]);
});
afterEach(async () => {
  await relay.close();
  await story.close();
});

const pdfOf = (raw: string) =>
  Buffer.from(/application\/pdf[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/.exec(raw)?.[1] ?? "", "base64").toString();

describe("a receipt that is owed", () => {
  it("is sent after the time to take it back, and told as the relay told it", async () => {
    const order = await story.oweReceipt();
    const deps = story.worker(relay.relay);
    expect(await sendNextMail(deps)).toBe("settled");
    expect(await sendNextMail(deps)).toBe("idle");
    expect(relay.received).toMatchObject([{ from: "post@racketbook.test", to: ["lena@example.com"] }]);
    const { receipt } = await story.anna.api.orders.get.query({ id: order.id });
    expect(receipt.mails).toMatchObject([{ state: "sent", attempts: 1, lastAnswer: "250 Ok 1" }]);
  });

  it("waits while it can be taken back, and is not sent once it was", async () => {
    const { id } = await story.oweReceipt();
    story.clock.set("2026-03-15T10:00:09.999Z");
    const deps = story.worker(relay.relay);
    expect(await sendNextMail(deps)).toBe("idle");
    await story.anna.api.orders.clearStrung.mutate({ id });
    story.clock.set("2026-03-15T10:01:00Z");
    expect(await sendNextMail(deps)).toBe("idle");
    expect(relay.heard).toEqual([]);
  });

  it("is kept as the PDF that went out", async () => {
    const { id } = await story.oweReceipt();
    await sendNextMail(story.worker(relay.relay));
    const printed = await story.anna.fetch(`/receipts/${id}.pdf?revision=1`);
    expect(await printed.text()).toBe(pdfOf(relay.received[0]?.raw ?? ""));
    const hashes = await asOwner(
      story.database.ownerUrl,
      (sql) => sql`select encode(sha256(content), 'hex') = pdf_sha256 as matches
        from receipt_pdfs p join receipt_issues i on i.id = p.receipt_issue_id`,
    );
    expect(hashes).toMatchObject([{ matches: true }]);
  });
});

describe("what the relay answers", () => {
  it.each<[RelayStage, string, { state: string; attempts: number; minutes: [number, number] | null }]>([
    ["RCPT TO", "421 4.7.0 Closing", { state: "waiting", attempts: 1, minutes: [0.4, 0.6] }],
    ["RCPT TO", "450 4.2.1 Greylisted", { state: "waiting", attempts: 1, minutes: [0.4, 0.6] }],
    ["RCPT TO", "550 5.1.1 No such user", { state: "failed", attempts: 1, minutes: null }],
  ])("%s %s", async (stage, reply, { state, attempts, minutes }) => {
    await story.oweReceipt();
    relay.answer(stage, reply);
    expect(await sendNextMail(story.worker(relay.relay))).toBe("settled");
    const [mail] = await story.outbox();
    expect(mail).toMatchObject({ state, attempts, answer: reply });
    const minutesAway = mail?.dueAt ? (mail.dueAt.getTime() - story.clock.now().getTime()) / 60_000 : null;
    expect(minutesAway === null).toBe(minutes === null);
    if (minutes) {
      expect(minutesAway).toBeGreaterThanOrEqual(minutes[0]);
      expect(minutesAway).toBeLessThanOrEqual(minutes[1]);
    }
  });

  it("about the password rests the line and costs the mail no attempt", async () => {
    await story.oweReceipt();
    relay.answer("AUTH", "535 5.7.8 API key is invalid");
    expect(await sendNextMail(story.worker(relay.relay))).toBe("line_down");
    expect(await story.outbox()).toMatchObject([
      {
        state: "waiting",
        attempts: 0,
        answer: "535 5.7.8 API key is invalid",
        dueAt: story.clock.now(),
      },
    ]);
  });

  it("without STARTTLS rests the line before a password is said", async () => {
    const plain = await startTestRelay({ offersStarttls: false });
    await story.oweReceipt();
    expect(await sendNextMail(story.worker(plain.relay))).toBe("line_down");
    expect(plain.passwords).toEqual([]);
    expect(await story.outbox()).toMatchObject([{ state: "waiting", attempts: 0 }]);
    await plain.close();
  });

  it("to one mail keeps no other from going", async () => {
    await story.oweReceipt("nobody@example.com");
    await story.oweReceipt("lena@example.com");
    const deps = story.worker(relay.relay);
    relay.answer("RCPT TO", "550 5.1.1 No such user");
    await sendNextMail(deps);
    relay.answer("RCPT TO", null);
    await sendNextMail(deps);
    expect((await story.outbox()).map(({ state }) => state)).toEqual(["failed", "sent"]);
  });

  it("for four days is enough", async () => {
    await story.oweReceipt();
    await story.setAttempts(mostAttempts - 1);
    relay.answer("DATA", "451 4.3.0 Local error");
    await sendNextMail(story.worker(relay.relay));
    expect(await story.outbox()).toMatchObject([{ state: "failed", attempts: mostAttempts }]);
  });
});

describe("a retry", () => {
  it("is the same mail to the byte, whatever changed meanwhile", async () => {
    await story.oweReceipt();
    const deps = story.worker(relay.relay);
    relay.answer("DATA", "451 4.3.0 Local error");
    await sendNextMail(deps);
    await story.anna.api.settings.update.mutate(await renamed("Anna's other name"));
    story.clock.advance(36_000);
    relay.answer("DATA", null);
    await sendNextMail(deps);
    expect(relay.heard).toHaveLength(2);
    expect(relay.heard[1]).toBe(relay.heard[0]);
    expect(pdfOf(relay.heard[1] ?? "")).toContain("rendered 1");
  });

  it("by hand takes a waiting mail before its time", async () => {
    const { id: orderId } = await story.oweReceipt();
    const deps = story.worker(relay.relay);
    relay.answer("DATA", "451 4.3.0 Local error");
    await sendNextMail(deps);
    relay.answer("DATA", null);
    await story.anna.api.receipts.resend.mutate({ orderId, to: null });
    await sendNextMail(deps);
    expect(await story.outbox()).toMatchObject([{ state: "sent", attempts: 2 }]);
  });
});

async function renamed(displayName: string) {
  const settings = await story.anna.api.settings.get.query();
  return { ...settings, displayName };
}

describe("a mail that can't be made", () => {
  it("is tried again and keeps no other from going", async () => {
    await story.oweReceipt();
    const broken = { render: () => Promise.reject(new Error("no font")), close: async () => {} };
    expect(await sendNextMail(story.worker(relay.relay, { receipts: broken }))).toBe("settled");
    expect(await story.outbox()).toMatchObject([{ state: "waiting", attempts: 1 }]);
  });

  it("of a kind not known here waits for a server that knows it", async () => {
    const now = story.clock.now();
    await withTenant(story.database.db, story.anna.scope, (tx) =>
      insertMail(tx, {
        id: newId(),
        event: "invite",
        dedupeKey: "invite:1",
        state: "queued",
        toAddress: "new@example.com",
        locale: "en",
        facts: {},
        messageId: "<1@racketbook.test>",
        idempotencyKey: "rbo-1",
        nextAttemptAt: now,
        createdAt: now,
        updatedAt: now,
      }),
    );
    expect(await sendNextMail(story.worker(relay.relay))).toBe("settled");
    expect(await story.outbox()).toMatchObject([{ state: "waiting", attempts: 1 }]);
  });
});
