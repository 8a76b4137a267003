import { describe, expect, it } from "vitest";
import { z } from "zod";
import { exportPlaceText } from "./export-place-text.ts";

const textsOf = (schema: z.ZodType, value: unknown, locale: "en" | "de") =>
  (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).map((issue) => exportPlaceText(issue, locale));

describe("what is wrong at a place of an export", () => {
  it.each([
    ["a wrong kind", z.int(), "25", "is text in quotes, but a number belongs here"],
    ["a fraction", z.int(), 2.5, "is a number, but a whole number belongs here"],
    ["a list for a group", z.object({}), [], "is a list in [ ], but a group of fields in { } belongs here"],
    ["null where something must be", z.string(), null, "is null, but text in quotes belongs here"],
    ["nothing at all", z.string(), undefined, "is missing; put it back as the export had it"],
    ["a word of one's own", z.enum(["kg", "lb"]), "stone", 'is none of "kg", "lb"; put one of them here'],
    ["a field too many", z.strictObject({}), { extra: 1 }, "has fields that no export has: extra; remove them"],
    ["another version", z.literal(1), 2, "is none of 1; put one of them here"],
    ["no day", z.iso.date(), "3.5.2026", "is no day; write it like 2026-05-03"],
    ["no instant", z.iso.datetime(), "2026-05-03", "is no instant; write it like 2026-05-03T14:05:00Z"],
    [
      "no code",
      z.string().regex(/^[A-Z]{3}$/),
      "Fr.",
      "is not written as the export writes it; take it as the export had it",
    ],
    ["a number too low", z.int().min(1), 0, "must be 1 or more"],
    ["a text too long", z.string().max(2), "abc", "is too long; at most 2 fit here"],
    ["a value that may be null", z.union([z.int().min(1), z.null()]), 0, "must be 1 or more"],
  ])("names %s and what belongs there", (_name, schema, value, text) => {
    expect(textsOf(schema, value, "en")).toEqual([text]);
  });

  it("speaks German without a word of the library's", () => {
    expect(textsOf(z.int(), "25", "de")).toEqual(["ist Text in Anführungszeichen, hierher gehört aber eine Zahl"]);
    expect(textsOf(z.uuid(), "x", "de")[0]).toMatch(/^ist keine Kennung wie 01900000-/);
    expect(textsOf(z.object({ a: z.string() }), {}, "de")).toEqual([
      "fehlt; setze es wieder ein, wie es im Export stand",
    ]);
  });
});
