import { expect, it } from "vitest";
import { type TroubledJson, troubledWords } from "./troubled-words.ts";

const receipt = (change: Partial<TroubledJson> = {}): TroubledJson => ({
  orderId: "0198f2a0-0000-7000-8000-000000000001",
  number: "2026-0007",
  clientName: "Lena Graf",
  to: "lena@example.com",
  clientEmail: "lena@example.com",
  state: "waiting",
  nextAttemptAt: "2026-03-15T10:30:00.000Z",
  answer: "451 later",
  noticeId: null,
  ...change,
});
const now = { isHeld: false, nowMs: Date.parse("2026-03-15T10:00:00.000Z") };
const refused = receipt({ state: "failed", nextAttemptAt: null, answer: "550 unknown" });

it("offers to try one put off at once", () => {
  expect(troubledWords(receipt(), now)).toMatchObject({
    is: "waiting",
    answer: "451 later",
    retry: { to: "lena@example.com", word: "tryNow" },
  });
});

it("has nothing to offer while one is being tried, or while no mail goes out", () => {
  const due = receipt({ nextAttemptAt: "2026-03-15T10:00:00.000Z" });
  expect(troubledWords(due, now)).toMatchObject({ is: "trying", retry: null });
  expect(troubledWords(receipt({ answer: "535 wrong password" }), { ...now, isHeld: true })).toEqual({
    is: "held",
    to: "lena@example.com",
    answer: null,
    retry: null,
  });
});

it("sends a refused one again, to the client's new address where there is one", () => {
  expect(troubledWords(refused, now)).toMatchObject({ is: "failed", retry: { to: refused.to, word: "tryAgain" } });
  expect(troubledWords({ ...refused, clientEmail: "lena.graf@example.com" }, now)).toMatchObject({
    to: refused.to,
    retry: { to: "lena.graf@example.com", word: "sendTo" },
  });
  expect(troubledWords({ ...refused, clientEmail: null }, now).retry).toEqual({ to: refused.to, word: "tryAgain" });
});
