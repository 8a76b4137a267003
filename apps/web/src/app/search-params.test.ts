import { expect, test } from "vitest";
import { loginSearch, newOrderSearch } from "./search-params.ts";

test("after a sign-in one goes to a path of this app, never elsewhere", () => {
  expect(loginSearch({ next: "/orders?state=open" })).toEqual({ next: "/orders?state=open" });
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "orders", "", 7, undefined]) {
    expect(loginSearch({ next })).toEqual({});
  }
});

test("a link to add a job brings what is well formed and drops the rest", () => {
  const id = "0190a0b0-1234-7abc-8def-0123456789ab";
  expect(newOrderSearch({ clientId: id, again: "nonsense", self: 1 })).toEqual({ clientId: id, self: 1 });
  expect(newOrderSearch({ again: id, self: "1", other: true })).toEqual({ again: id });
});
