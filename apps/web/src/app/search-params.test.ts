import { expect, test } from "vitest";
import {
  clientsSearch,
  loginSearch,
  mailLogSearch,
  newOrderSearch,
  ordersSearch,
  racketSearch,
  reportsSearch,
} from "./search-params.ts";

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

test("lists keep what filters them and drop what does not", () => {
  expect(ordersSearch({ search: "PA98", state: "unpaid", year: 2026, clientId: "x" })).toEqual({
    search: "PA98",
    state: "unpaid",
    year: 2026,
  });
  expect(ordersSearch({ search: "", state: "lost", year: 1.5 })).toEqual({});
  expect(clientsSearch({ search: "mül", sort: "recent" })).toEqual({ search: "mül", sort: "recent" });
  expect(clientsSearch({ sort: "name" })).toEqual({});
  expect(mailLogSearch({ state: "failed", event: "invite" })).toEqual({ state: "failed", event: "invite" });
  expect(mailLogSearch({ state: "delivered", event: "", page: 2 })).toEqual({});
});

test("reports keep a year or all of them, a racket whose it is", () => {
  expect([reportsSearch({ year: 2025 }), reportsSearch({ year: "all" })]).toEqual([{ year: 2025 }, { year: "all" }]);
  expect([reportsSearch({ year: "2025" }), reportsSearch({ year: 12 }), reportsSearch({})]).toEqual([{}, {}, {}]);
  const clientId = "0190a0b0-1234-7abc-8def-0123456789ab";
  expect(racketSearch({ clientId, other: 1 })).toEqual({ clientId });
  expect(racketSearch({ clientId: "x" })).toEqual({});
});
