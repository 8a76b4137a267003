import { expect, it } from "vitest";
import type { MailJson, OrderJson } from "./order-json.ts";
import { receiptTries } from "./receipt-tries.ts";

const own = "lena@example.com";

const job = (mail: Partial<MailJson>, receipt: Partial<OrderJson["receipt"]> = {}) => {
  const newest: MailJson = {
    id: "0198f2a0-0000-7000-8000-000000000001",
    event: "receipt",
    state: "failed",
    notSentReason: null,
    to: own,
    revision: 1,
    attempts: 1,
    nextAttemptAt: "2026-03-15T10:00:10.000Z",
    sentAt: null,
    lastAnswer: "550 no such user",
    createdAt: "2026-03-15T10:00:00.000Z",
    ...mail,
  };
  const status = { revision: 1, isOutOfDate: false, issues: [], obstacle: null, mailObstacle: null, lineStop: null };
  return { isSelf: false, strungAt: "2026-03-15", receipt: { ...status, to: own, mails: [newest], ...receipt } };
};
const stop = { kind: "refused", since: "2026-03-15T09:00:00Z", nextTryAt: "2026-03-15T10:05:00Z" } as const;

it.each([
  ["a refused one", job({}), [{ to: own, word: "page.tryAgain" }]],
  ["one put off", job({ state: "waiting" }), [{ to: own, word: "page.tryNow" }]],
  ["one put off while no mail goes out", job({ state: "waiting" }, { lineStop: stop }), []],
  ["one on its way", job({ state: "queued" }), []],
  ["one whose client opted out since", job({}, { mailObstacle: "opted_out" }), []],
  [
    "one refused at an address put right since",
    job({ to: "lena@exmaple.com" }),
    [
      { to: own, word: "page.sendToNew" },
      { to: "lena@exmaple.com", word: "page.tryAgainTo" },
    ],
  ],
  [
    "one refused elsewhere for a client without an address",
    job({ to: "club@example.com" }, { to: null, mailObstacle: "no_address" }),
    [{ to: "club@example.com", word: "page.tryAgain" }],
  ],
] as const)("for %s offers what can be done", (_, order, tries) => {
  expect(receiptTries(order, Date.parse("2026-03-15T10:00:05.000Z"))).toEqual(tries);
});
