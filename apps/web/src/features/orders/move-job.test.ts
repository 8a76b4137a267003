import { expect, test } from "vitest";
import type { DashboardJson } from "../dashboard/dashboard-json.ts";
import { moveJob } from "./move-job.ts";
import type { OrderListItemJson } from "./order-json.ts";

const job = (id: string, orderedAt: string, more: Partial<OrderListItemJson> = {}): OrderListItemJson => ({
  id,
  isSelf: false,
  state: "ordered",
  orderedAt,
  strungAt: null,
  returnedAt: null,
  paidAt: null,
  receiptNumber: null,
  totalMinor: 4000,
  currency: "CHF",
  clientId: id,
  clientName: "Lena Graf",
  racketName: "Pure Aero",
  stringsName: null,
  tensionText: null,
  receiptTo: null,
  mailState: null,
  notSentReason: null,
  ...more,
});

const strung = { strungAt: "2026-03-10", state: "strung" } as const;

const dashboard: DashboardJson = {
  counts: { ordered: 2, toCollect: 2, owed: 0, unpaid: 2 },
  unpaidMinor: 8000,
  currency: "CHF",
  ordered: [job("b", "2026-03-02"), job("e", "2026-03-05", { isSelf: true })],
  toCollect: [job("a", "2026-03-01", strung), job("d", "2026-03-04", strung)],
  owed: [],
  recent: [job("b", "2026-03-02")],
  mail: { configured: true, lineStop: null, queued: 0, waiting: 0, troubled: [] },
};

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join("");

test("a job that is strung joins those to collect where it has waited, and owes its price", () => {
  const moved = moveJob(dashboard, "b", "strungAt", "2026-03-12");
  expect([moved.ordered, moved.toCollect, moved.owed].map(ids)).toEqual(["e", "abd", ""]);
  expect(moved.counts).toEqual({ ordered: 1, toCollect: 3, owed: 0, unpaid: 3 });
  expect(moved.unpaidMinor).toBe(12_000);
  expect(moved.recent[0]?.state).toBe("strung");
  expect(moveJob(moved, "b", "strungAt", null)).toEqual(dashboard);
});

test("a job handed back owes, and leaves once it is paid", () => {
  const owed = moveJob(dashboard, "d", "returnedAt", "2026-03-12");
  expect([owed.toCollect, owed.owed].map(ids)).toEqual(["a", "d"]);
  expect(owed.counts).toEqual({ ordered: 2, toCollect: 1, owed: 1, unpaid: 2 });
  const paid = moveJob(owed, "d", "paidAt", "2026-03-12");
  expect(ids(paid.owed)).toBe("");
  expect(paid.counts).toEqual({ ordered: 2, toCollect: 1, owed: 0, unpaid: 1 });
  expect(paid.unpaidMinor).toBe(4000);
});

test("an own racket is done once it is strung and owes nothing", () => {
  const moved = moveJob(dashboard, "e", "strungAt", "2026-03-12");
  expect([moved.ordered, moved.toCollect].map(ids)).toEqual(["b", "ad"]);
  expect(moved.unpaidMinor).toBe(8000);
});

test("a job that waits behind those that are shown is counted and not shown", () => {
  const long = { ...dashboard, counts: { ...dashboard.counts, toCollect: 40 } };
  const late = { ...long, ordered: [job("z", "2026-03-09")] };
  const moved = moveJob(late, "z", "strungAt", "2026-03-12");
  expect(ids(moved.toCollect)).toBe("ad");
  expect(moved.counts.toCollect).toBe(41);
});
