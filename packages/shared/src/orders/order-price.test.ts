import fc from "fast-check";
import { expect, it } from "vitest";
import { orderPrice } from "./order-price.ts";

const side = fc.record({
  byo: fc.boolean(),
  priceMinor: fc.option(fc.integer({ min: -1000, max: 10_000 }), { nil: null }),
});

it("adds labour and the sides that are not BYO, whatever price a BYO side still carries", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), side, side, (labourMinor, main, cross) => {
      const price = orderPrice({ labourMinor, main, cross });
      expect(price.totalMinor).toBe(price.labourMinor + price.stringsMinor);
      const free = orderPrice({ labourMinor, main: { ...main, byo: true }, cross: { ...cross, byo: true } });
      expect(free.totalMinor).toBe(labourMinor);
      const repriced = orderPrice({ labourMinor, main: { byo: true, priceMinor: 99_999 }, cross });
      expect(repriced).toEqual(orderPrice({ labourMinor, main: { byo: true, priceMinor: null }, cross }));
    }),
  );
});

it("prices the job of the domain's example: labour 25, mains 13, crosses 13", () => {
  const paid = { byo: false, priceMinor: 1300 };
  expect(orderPrice({ labourMinor: 2500, main: paid, cross: paid }).totalMinor).toBe(5100);
  expect(orderPrice({ labourMinor: 2500, main: paid, cross: { ...paid, byo: true } }).totalMinor).toBe(3800);
});
