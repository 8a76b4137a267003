import { describe, expect, it } from "vitest";
import type { MailJson, OrderJson } from "./order-json.ts";
import { pollDelayMs, receiptLine } from "./receipt-line.ts";

type Receipt = OrderJson["receipt"];

const mail = (change: Partial<MailJson>): MailJson => ({
  id: "0198f2a0-0000-7000-8000-000000000001",
  event: "receipt",
  state: "queued",
  notSentReason: null,
  to: "lena@example.com",
  revision: 1,
  attempts: 0,
  nextAttemptAt: "2026-03-15T10:00:10.000Z",
  sentAt: null,
  lastAnswer: null,
  createdAt: "2026-03-15T10:00:00.000Z",
  ...change,
});

const stop = { kind: "refused", since: "2026-03-15T09:00:00.000Z", nextTryAt: "2026-03-15T10:05:00.000Z" } as const;

const nowMs = Date.parse("2026-03-15T10:00:05.000Z");

const job = (receipt: Partial<Receipt>, change: { strungAt?: string | null; isSelf?: boolean } = {}) => ({
  isSelf: false,
  strungAt: "2026-03-15",
  receipt: {
    revision: 1,
    isOutOfDate: false,
    issues: [],
    mails: [],
    obstacle: null,
    mailObstacle: null,
    lineStop: null,
    to: "lena@example.com",
    ...receipt,
  },
  ...change,
});

describe("receiptLine before the racket is strung", () => {
  it.each([
    [{}, { kind: "will_go", to: "lena@example.com" }],
    [
      { to: null, mailObstacle: "no_address" },
      { kind: "will_not_go", why: "no_address" },
    ],
    [{ mailObstacle: "opted_out" }, { kind: "will_not_go", why: "opted_out" }],
    [{ mailObstacle: "mail_not_configured" }, { kind: "will_wait_for_setup", to: "lena@example.com" }],
    [{ lineStop: stop }, { kind: "will_be_held", to: "lena@example.com" }],
  ] as const)("of %j says what will happen", (receipt, line) => {
    expect(receiptLine(job(receipt, { strungAt: null }))).toEqual(line);
  });

  it("says so where there is none to send", () => {
    expect(receiptLine(job({}, { isSelf: true }))).toEqual({ kind: "self_job" });
  });
});

describe("receiptLine of a strung racket", () => {
  it.each([
    [mail({}), { kind: "goes_at", to: "lena@example.com", at: "2026-03-15T10:00:10.000Z" }],
    [mail({ state: "sending" }), { kind: "sending", to: "lena@example.com" }],
    [
      mail({ state: "sent", sentAt: "2026-03-15T10:00:11.000Z", lastAnswer: "250 ok" }),
      { kind: "sent", to: "lena@example.com", at: "2026-03-15T10:00:11.000Z", answer: "250 ok" },
    ],
    [
      mail({ state: "waiting", lastAnswer: "451 later" }),
      { kind: "will_retry", to: "lena@example.com", at: "2026-03-15T10:00:10.000Z", answer: "451 later" },
    ],
    [
      mail({ state: "waiting", lastAnswer: "451 later", nextAttemptAt: "2026-03-15T10:00:05.000Z" }),
      { kind: "sending", to: "lena@example.com" },
    ],
    [
      mail({ state: "failed", lastAnswer: "550 unknown" }),
      { kind: "failed", to: "lena@example.com", answer: "550 unknown" },
    ],
    [mail({ state: "not_sent", notSentReason: "expired" }), { kind: "not_sent", why: "expired" }],
    [mail({ state: "not_sent", notSentReason: "opted_out", to: null }), { kind: "not_sent", why: "opted_out" }],
  ] as const)("says what became of its newest mail (%#)", (newest, line) => {
    expect(receiptLine(job({ mails: [newest, mail({ state: "sent" })] }), nowMs)).toEqual(line);
  });

  it("does not count down to a mail that no relay will take", () => {
    expect(receiptLine(job({ mails: [mail({})], mailObstacle: "mail_not_configured" }))).toEqual({
      kind: "waits_for_setup",
      to: "lena@example.com",
    });
  });

  it("says that nothing goes out while the line is stopped, and keeps what the relay said of it from the stringer", () => {
    const lines = (["queued", "waiting", "sending", "sent", "failed"] as const).map((state) =>
      receiptLine(job({ mails: [mail({ state, lastAnswer: "535 wrong password" })], lineStop: stop })),
    );
    expect(lines.map(({ kind }) => kind)).toEqual(["held", "held", "sending", "sent", "failed"]);
    expect(lines.slice(0, 2)).toEqual([
      { kind: "held", to: "lena@example.com", stop },
      { kind: "held", to: "lena@example.com", stop },
    ]);
  });

  it("says that none was made where the job was imported", () => {
    expect(receiptLine(job({ revision: null }))).toEqual({ kind: "never_made" });
  });
});

it("looks again only while something is on its way by itself", () => {
  const states = ["queued", "sending", "waiting", "sent", "failed"] as const;
  const isLookedAt = (state: (typeof states)[number]) =>
    pollDelayMs(receiptLine(job({ mails: [mail({ state })] }), nowMs)) !== false;
  expect(states.filter(isLookedAt)).toEqual(["queued", "sending", "waiting"]);
});
