import { expect, it } from "vitest";
import { mailDate } from "./sent-identity.ts";

const queuedAt = new Date("2026-03-15T10:00:00Z");

it.each([
  ["2026-03-15T10:00:10Z", "2026-03-15T10:00:00.000Z"],
  ["2026-03-16T09:59:59Z", "2026-03-15T10:00:00.000Z"],
  ["2026-03-22T11:00:00Z", "2026-03-22T10:00:00.000Z"],
  ["2026-03-15T09:59:00Z", "2026-03-15T10:00:00.000Z"],
])("dates a mail that is tried at %s %s", (at, date) => {
  expect(mailDate(queuedAt, new Date(at)).toISOString()).toBe(date);
});
