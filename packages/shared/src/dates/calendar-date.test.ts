import { describe, expect, it } from "vitest";
import { calendarDateSchema } from "./calendar-date.schema.ts";
import { addDays, daysBetween, formatDate, parseTypedDate, todayIn } from "./calendar-date.ts";

describe("todayIn", () => {
  it("is the stringer's day, not the server's", () => {
    const lateEvening = new Date("2026-12-31T23:30:00Z");
    expect(todayIn("Europe/Zurich", lateEvening)).toBe("2027-01-01");
    expect(todayIn("America/Los_Angeles", lateEvening)).toBe("2026-12-31");
    expect(todayIn("Pacific/Auckland", lateEvening)).toBe("2027-01-01");
  });

  it("holds around both clock changes", () => {
    expect(todayIn("Europe/Zurich", new Date("2026-03-28T22:59:59Z"))).toBe("2026-03-28");
    expect(todayIn("Europe/Zurich", new Date("2026-03-28T23:00:00Z"))).toBe("2026-03-29");
    expect(todayIn("Europe/Zurich", new Date("2026-10-24T22:00:00Z"))).toBe("2026-10-25");
  });
});

describe("parseTypedDate", () => {
  it.each([
    ["3.5.26", "2026-05-03"],
    ["03.05.2026", "2026-05-03"],
    ["3.5.", "2026-05-03"],
    ["3.5", "2026-05-03"],
    ["3/5/26", "2026-05-03"],
    ["2026-05-03", "2026-05-03"],
    ["29.2.2024", "2024-02-29"],
  ])("reads %s", (text, date) => {
    expect(parseTypedDate(text, "2026-11-23")).toBe(date);
  });

  it.each(["", "tomorrow", "31.2.26", "0.5.26", "13.13.26", "29.2.2025", "2026-5"])("refuses %s", (text) => {
    expect(parseTypedDate(text, "2026-11-23")).toBeNull();
  });
});

it("goes days on and back, over a month's and a year's end", () => {
  expect(addDays("2026-02-27", 2)).toBe("2026-03-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
});

it("counts days over a clock change", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
});

it("writes a day in the reader's words, the same day in every zone", () => {
  expect(formatDate("2026-05-03", "de")).toBe("3. Mai 2026");
  expect(formatDate("2026-05-03", "en")).toBe("3 May 2026");
  expect(formatDate("2026-11-03", "en", "medium")).toBe("3 Nov 2026");
  expect(formatDate("2026-05-03", "de", "short")).toBe("03.05.2026");
});

it("refuses days that are none", () => {
  expect(calendarDateSchema.safeParse("2026-02-30").success).toBe(false);
  expect(calendarDateSchema.safeParse("1899-12-31").success).toBe(false);
  expect(calendarDateSchema.safeParse("2026-02-28").success).toBe(true);
});
