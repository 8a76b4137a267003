import { expect, test } from "vitest";
import { rebase } from "./rebase.ts";

test("what was typed here stays, what changed elsewhere comes in", () => {
  const before = { name: "Anna", phone: "1", notes: "" };
  const mine = { name: "Anna B.", phone: "1", notes: "left-handed" };
  const fresh = { name: "Anna", phone: "2", notes: "likes it tight" };
  expect(rebase(mine, before, fresh)).toEqual({ name: "Anna B.", phone: "2", notes: "left-handed" });
});
