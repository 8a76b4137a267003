import { expect, it } from "vitest";
import { confirmsAccount } from "./confirms-account.ts";

const anna = { displayName: "Anna Müller", email: "Anna@example.com" };

it.each([
  ["Anna Müller", true],
  ["  anna mu\u0308ller ", true],
  ["ANNA@EXAMPLE.COM", true],
  ["Anna", false],
  ["ben@example.com", false],
  ["   ", false],
])("takes %j for Anna: %s", (typed, isConfirmed) => {
  expect(confirmsAccount(typed, anna)).toBe(isConfirmed);
});

it("is never confirmed by nothing, even where there is no name", () => {
  expect(confirmsAccount("", { displayName: "", email: "" })).toBe(false);
});
