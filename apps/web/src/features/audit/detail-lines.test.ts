import { expect, test } from "vitest";
import { detailLines } from "./detail-lines.ts";

test("says each fact on a line and leaves out what is blank", () => {
  const details = {
    by: { name: "Ada", email: "ada@example.com" },
    kind: "string",
    counts: { new: 0, near: 2 },
    filter: { search: "", state: null },
    rows: [],
    names: ["a", "b"],
    isFirstPage: true,
  };
  expect(detailLines(details)).toEqual([
    "kind: string",
    "counts.new: 0",
    "counts.near: 2",
    "names: a, b",
    "isFirstPage: true",
  ]);
});
