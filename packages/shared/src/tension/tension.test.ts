import fc from "fast-check";
import { expect, it } from "vitest";
import { tensionSchema } from "./tension.schema.ts";
import { parseTension, tensionIn, tensionKg } from "./tension.ts";

it.each([
  ["24,5", { value: 24.5, unit: "kg" }],
  ["24.5", { value: 24.5, unit: "kg" }],
  ["54 lbs", { value: 54, unit: "lb" }],
  ["54lb", { value: 54, unit: "lb" }],
  ["24 kg", { value: 24, unit: "kg" }],
] as const)("reads %s", (text, tension) => {
  expect(parseTension(text, "kg")).toEqual(tension);
});

it("takes a bare number in the preferred unit and refuses what no machine pulls", () => {
  expect(parseTension("54", "lb")).toEqual({ value: 54, unit: "lb" });
  expect(parseTension("54", "kg")).toBeNull();
  expect(parseTension("2", "kg")).toBeNull();
  expect(parseTension("24.55", "kg")).toBeNull();
});

it("shows kilograms with one decimal and keeps what was typed", () => {
  expect(tensionKg({ value: 55, unit: "lb" })).toBe(24.9);
  expect(tensionIn({ value: 24.5, unit: "kg" }, "lb")).toBe(54);
  fc.assert(
    fc.property(fc.integer({ min: 110, max: 1100 }), (tenths) => {
      const typed = { value: tenths / 10, unit: "lb" } as const;
      expect(tensionSchema.safeParse(typed).success).toBe(true);
      expect(tensionIn(typed, "lb")).toBe(typed.value);
      expect(Math.abs(tensionKg(typed) - typed.value * 0.45359237)).toBeLessThanOrEqual(0.0501);
    }),
  );
});
