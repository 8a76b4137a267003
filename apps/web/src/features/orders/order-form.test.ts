import type { OrderSide } from "@rbo/shared/orders/order.schema";
import { describe, expect, it } from "vitest";
import {
  type BookedSetup,
  changeCross,
  changeMain,
  crossOf,
  emptyOrderForm,
  isTouched,
  mirrorMains,
  orderFormOf,
} from "./order-form.ts";

const context = { currency: "CHF", tensionUnit: "kg" } as const;
const racket = {
  id: "0198f2a0-0000-7000-8000-00000000000a",
  manufacturer: "Wilson",
  model: "Blade 98",
  headSizeSqIn: 98,
  stringPattern: "16x19",
  year: null,
  serial: null,
  visibility: "private",
  ownerClientId: null,
  isOwn: true,
} as const;
const side = (change: Partial<OrderSide> = {}): OrderSide => ({
  string: null,
  tension: { value: 24.5, unit: "kg" },
  tensionKg: 24.5,
  colour: null,
  priceMinor: 1300,
  byo: false,
  ...change,
});
const booked = (change: Partial<BookedSetup> = {}): BookedSetup => ({
  isSelf: false,
  client: { id: "0198f2a0-0000-7000-8000-00000000000b", name: "Lena Graf", email: null },
  racket,
  main: side(),
  cross: side(),
  labourMinor: 2500,
  comments: null,
  method: null,
  ...change,
});

describe("the crosses", () => {
  it("follow the mains field by field until touched", () => {
    const start = changeMain(emptyOrderForm(2500, context), { tension: "24,5", price: "13" });
    expect(crossOf(start)).toMatchObject({ tension: "24,5", price: "13" });

    const touched = changeCross(start, { tension: "23,5" });
    const later = changeMain(touched, { tension: "25", price: "15", byo: true });
    expect(crossOf(later)).toMatchObject({ tension: "23,5", price: "15", byo: true });
  });

  it("keep what they were told even where it equals the mains, and forget it when mirrored again", () => {
    const told = changeCross(changeMain(emptyOrderForm(2500, context), { tension: "24" }), { tension: "24" });
    expect(crossOf(changeMain(told, { tension: "26" })).tension).toBe("24");
    expect(crossOf(changeMain(mirrorMains(told), { tension: "26" })).tension).toBe("26");
  });

  it("can be emptied while the mains have a value", () => {
    const form = changeCross(changeMain(emptyOrderForm(2500, context), { price: "13" }), { price: "" });
    expect(crossOf(form).price).toBe("");
  });
});

describe("orderFormOf", () => {
  it("shows a job as it was typed, with the fields in which the crosses differ as touched", () => {
    const form = orderFormOf(booked({ cross: side({ tension: { value: 52, unit: "lb" }, byo: true }) }), context);
    expect(form.main).toMatchObject({ tension: "24.5", price: "13.00", byo: false });
    expect(crossOf(form)).toMatchObject({ tension: "52 lb", price: "13.00", byo: true });
    expect(form.crossTouched).toEqual(["tension", "byo"]);
  });

  it("gives same again an id of its own and knows a job on the stringer's own racket", () => {
    const [first, second] = [orderFormOf(booked({ isSelf: true }), context), orderFormOf(booked(), context)];
    expect(first.client).toEqual({ kind: "self" });
    expect(first.id).not.toBe(second.id);
  });
});

it("knows whether anything was typed", () => {
  const start = emptyOrderForm(2500, context);
  expect(isTouched(emptyOrderForm(2500, context), start)).toBe(false);
  expect(isTouched({ ...start, comments: "x" }, start)).toBe(true);
});
