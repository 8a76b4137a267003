import { expect, test } from "vitest";
import {
  auditSearch,
  clientsSearch,
  loginSearch,
  mailLogSearch,
  newOrderSearch,
  ordersSearch,
  racketSearch,
  reportsSearch,
  stringersSearch,
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

test("the administrator's lists keep what narrows them and drop what does not", () => {
  const id = "0190a0b0-1234-7abc-8def-0123456789ab";
  const wanted = { reach: "book", action: "catalogue.merge", actorId: id, subjectId: id, from: "2026-01-01" };
  expect(auditSearch({ ...wanted, to: "tomorrow" })).toEqual(wanted);
  expect(auditSearch({ reach: "far", action: "nonsense", actorId: "x", subjectId: 7, from: 2026 })).toEqual({});
  expect(stringersSearch({ search: "anna", state: "joined" })).toEqual({ search: "anna", state: "joined" });
  expect(stringersSearch({ search: "", state: "gone" })).toEqual({});
});
