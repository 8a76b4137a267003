import { expect, test } from "vitest";
import { initialsOf } from "./initials-of.ts";

test.each([
  ["Anna Muster", "AM"],
  ["TC Töss Junioren", "TJ"],
  ["Zoé 🎾 Dupont 🔥🔥", "ZD"],
  ["e\u0301ric", "E\u0301"],
  ["محمد الأحمد", "ما"],
  ["山田", "山"],
  ["🎾", ""],
])("%s is marked %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
