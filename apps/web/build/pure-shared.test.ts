import { expect, test } from "vitest";
import { withPureConstants } from "./pure-shared.ts";

test("constants made by a call are marked, everything else stays as it is", () => {
  const code = [
    'import { z } from "zod";',
    'export const unitSchema = z.enum(["kg", "lb"]).default("kg");',
    "const pair = z.object({ a: unitSchema });",
    "export const limit = 20;",
    "export function read(text) { const parsed = unitSchema.parse(text); return parsed; }",
  ].join("\n");
  expect(withPureConstants(code).split("\n")).toEqual([
    'import { z } from "zod";',
    'export const unitSchema = /*#__PURE__*/ (() => z.enum(["kg", "lb"]).default("kg"))();',
    "const pair = /*#__PURE__*/ (() => z.object({ a: unitSchema }))();",
    "export const limit = 20;",
    "export function read(text) { const parsed = unitSchema.parse(text); return parsed; }",
  ]);
});
