import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextOrderStep, type OrderDates, orderDatesFault, orderState } from "./order-dates.ts";

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}`);
const maybeDay = fc.option(day, { nil: null });
const dates: fc.Arbitrary<OrderDates> = fc.record({
  orderedAt: maybeDay,
  strungAt: maybeDay,
  returnedAt: maybeDay,
  paidAt: maybeDay,
});
const at = (orderedAt: string | null, strungAt: string | null, returnedAt: string | null, paidAt: string | null) => ({
  orderedAt,
  strungAt,
  returnedAt,
  paidAt,
});

describe("orderState", () => {
  it.each([
    [at(null, null, null, null), "draft"],
    [at("2026-03-01", null, null, null), "ordered"],
    [at("2026-03-01", "2026-03-02", null, null), "strung"],
    [at("2026-03-01", "2026-03-02", "2026-03-03", null), "returned"],
    [at("2026-03-01", "2026-03-02", null, "2026-03-03"), "paid"],
    [at("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-02"), "done"],
    [at(null, "2026-03-02", null, null), "strung"],
  ])("of %j is %s", (given, state) => {
    expect(orderState(given)).toBe(state);
  });

  it("leads to done by taking the next step until there is none, in causal order", () => {
    fc.assert(
      fc.property(day, (ordered) => {
        let now = at(ordered, null, null, null);
        for (let step = nextOrderStep(now); step; step = nextOrderStep(now)) {
          now = { ...now, [step]: ordered };
          expect(orderDatesFault(now, { isSelf: false })).toBeNull();
        }
        expect(orderState(now)).toBe("done");
      }),
    );
  });
});

describe("orderDatesFault", () => {
  it("accepts for a client exactly the dates in causal order with nothing before strung", () => {
    fc.assert(
      fc.property(dates, (given) => {
        const { orderedAt, strungAt, returnedAt, paidAt } = given;
        const isCausal =
          orderedAt !== null &&
          (strungAt === null ? returnedAt === null && paidAt === null : strungAt >= orderedAt) &&
          (returnedAt === null || (strungAt !== null && returnedAt >= strungAt)) &&
          (paidAt === null || (strungAt !== null && paidAt >= strungAt));
        expect(orderDatesFault(given, { isSelf: false }) === null).toBe(isCausal);
      }),
    );
  });

  it("lets a self-job leave any date blank, but never out of order", () => {
    fc.assert(
      fc.property(dates, (given) => {
        const fault = orderDatesFault(given, { isSelf: true });
        const chains = [
          [given.orderedAt, given.strungAt],
          [given.strungAt ?? given.orderedAt, given.returnedAt],
          [given.strungAt ?? given.orderedAt, given.paidAt],
        ];
        const isCausal = chains.every(([a, b]) => !a || !b || a <= b);
        expect(fault === null).toBe(isCausal);
      }),
    );
  });

  it("lets paid come before returned and returned before paid", () => {
    expect(orderDatesFault(at("2026-03-01", "2026-03-02", "2026-03-05", "2026-03-03"), { isSelf: false })).toBeNull();
    expect(orderDatesFault(at("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-05"), { isSelf: false })).toBeNull();
  });

  it("names the date at fault", () => {
    expect(orderDatesFault(at("2026-03-05", "2026-03-02", null, null), { isSelf: false })).toEqual({
      field: "strungAt",
      code: "dates_not_causal",
    });
    expect(orderDatesFault(at("2026-03-01", null, null, "2026-03-02"), { isSelf: false })).toEqual({
      field: "paidAt",
      code: "not_strung",
    });
  });
});
