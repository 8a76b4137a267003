import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { loadWorkbook, sheetTable } from "@rbo/exports/testing/read-workbook";
import { minorDigits } from "@rbo/shared/money/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookJob } from "../testing/book-job.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import { type ReportStory, tellReportStory } from "./report-story.fixture.ts";

let database: TestDatabase;
let server: TestApp;
let anna: TestUser;
let story: ReportStory;
const clock = createTestClock();

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
  anna = await signUpTestUser(database.db, server.url, "Anna");
  story = await tellReportStory(database, anna);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const sums = (currency: string, client: [number, number], own: [number, number] = [0, 0]) => ({
  ...{ currency, clientJobs: client[0], clientMinor: client[1], ownJobs: own[0], ownMinor: own[1] },
});

describe("jobs and revenue", () => {
  it("of the whole book stand by the year of stringing, a currency each", async () => {
    const report = await anna.api.reports.get.query({ year: "all" });
    expect([report.year, report.years]).toEqual([null, [2025, 2026]]);
    expect(report.periods).toEqual([
      { period: 2025, ...sums("CHF", [1, 5555]) },
      { period: 2026, ...sums("CHF", [3, 8400], [1, 1000]) },
      { period: 2026, ...sums("EUR", [1, 3000]) },
      { period: 2026, ...sums("JPY", [1, 2300]) },
    ]);
  });

  it("of a year stand by month: the first and the last day of a year are on their own side of it", async () => {
    const year = await anna.api.reports.get.query({ year: 2026 });
    expect(year.periods).toEqual([
      { period: 1, ...sums("CHF", [2, 6000]) },
      { period: 2, ...sums("CHF", [1, 2400], [1, 1000]) },
      { period: 1, ...sums("EUR", [1, 3000]) },
      { period: 2, ...sums("JPY", [1, 2300]) },
    ]);
    const before = await anna.api.reports.get.query({ year: 2025 });
    expect(before.periods).toEqual([{ period: 12, ...sums("CHF", [1, 5555]) }]);
    expect((await anna.api.reports.get.query({ year: 2024 })).periods).toEqual([]);
  });

  it("begin with the newest year; what is not strung stands beside any", async () => {
    const report = await anna.api.reports.get.query({});
    expect(report.year).toBe(2026);
    expect(report.unstrung).toEqual([sums("CHF", [1, 4350], [2, 600])]);
    expect((await anna.api.reports.get.query({ year: 2025 })).unstrung).toEqual(report.unstrung);
  });

  it("add up, strung or not, to the sum of the workbook's Total column", async () => {
    const { book, periods, unstrung } = await anna.api.reports.get.query({ year: "all" });
    expect(book).toEqual([
      { ...sums("CHF", [5, 18305], [3, 1600]), totalMinor: 19905 },
      { ...sums("EUR", [1, 3000]), totalMinor: 3000 },
      { ...sums("JPY", [1, 2300]), totalMinor: 2300 },
    ]);
    for (const { currency, totalMinor } of book) {
      const parts = [...periods, ...unstrung].filter((part) => part.currency === currency);
      expect(parts.reduce((sum, part) => sum + part.clientMinor + part.ownMinor, 0)).toBe(totalMinor);
    }
    const totals = await workbookTotals();
    expect(Object.fromEntries(book.map(({ currency, totalMinor }) => [currency, totalMinor]))).toEqual(totals);
  });
});

/** The Orders sheet of the file one downloads, read by something that did not write it, in minor units per currency. */
async function workbookTotals(): Promise<Record<string, number>> {
  const response = await anna.fetch("/exports/xlsx");
  const workbook = await loadWorkbook(new Uint8Array(await response.arrayBuffer()));
  const totals: Record<string, number> = {};
  for (const row of sheetTable(workbook, "Orders")) {
    const currency = String(row.Currency);
    totals[currency] = (totals[currency] ?? 0) + Math.round(Number(row.Total) * 10 ** minorDigits(currency));
  }
  return totals;
}

describe("what else the period tells", () => {
  it("the mean days from ordered to strung: of clients' jobs, and of two at least", async () => {
    const turnaround = async (year: number | "all") => (await anna.api.reports.get.query({ year })).turnaround;
    // 1, 21, 2, 4 and 0 days; the year before one day, once.
    expect(await turnaround(2026)).toEqual({ jobs: 5, meanDays: 5.6 });
    expect(await turnaround(2025)).toEqual({ jobs: 1, meanDays: null });
    expect((await turnaround("all")).meanDays).toBeCloseTo(29 / 6, 10);
    expect(await turnaround(2024)).toEqual({ jobs: 0, meanDays: null });
  });

  it("the clients with the highest revenue of each currency, without one's own rackets", async () => {
    const { topClients } = await anna.api.reports.get.query({ year: 2026 });
    expect(topClients).toEqual([
      { clientId: story.lena, name: "Lena Graf", currency: "CHF", jobs: 2, totalMinor: 6000 },
      { clientId: story.max, name: "Ng", currency: "CHF", jobs: 1, totalMinor: 2400 },
      { clientId: story.max, name: "Ng", currency: "EUR", jobs: 1, totalMinor: 3000 },
      { clientId: story.max, name: "Ng", currency: "JPY", jobs: 1, totalMinor: 2300 },
    ]);
  });

  it("the strings used most, a side each, typed for one job or not, brought along or not", async () => {
    const strings = async (year: number | "all") => (await anna.api.reports.get.query({ year })).strings;
    const luxilon = { manufacturer: "Luxilon", gauge: "1.25" };
    expect(await strings(2026)).toEqual([
      { ...luxilon, model: "ALU Power", mains: 4, crosses: 2, byo: 3 },
      { ...luxilon, model: "Velocity", mains: 1, crosses: 1, byo: 0 },
    ]);
    expect(await strings("all")).toMatchObject([
      { mains: 5, crosses: 2, byo: 3 },
      { mains: 1, crosses: 2, byo: 0 },
    ]);
  });
});

it("open amounts are of today whatever the year, with who owes them, the longest open first", async () => {
  const { open } = await anna.api.reports.get.query({ year: 2025 });
  expect(open.sums).toEqual([
    { currency: "CHF", jobs: 2, totalMinor: 6000 },
    { currency: "JPY", jobs: 1, totalMinor: 2300 },
  ]);
  expect(open.jobs).toMatchObject([
    { clientName: "Lena Graf", strungAt: "2026-01-01", returnedAt: "2026-01-02", totalMinor: 3500, currency: "CHF" },
    { clientName: "Lena Graf", strungAt: "2026-01-31", returnedAt: null, totalMinor: 2500, currency: "CHF" },
    { clientName: "Ng", strungAt: "2026-02-05", racketName: "Wilson Blade 98", totalMinor: 2300, currency: "JPY" },
  ]);
});

describe("a job strung half an hour before midnight in London", () => {
  it.each([
    ["Europe/Zurich", 2027, 1],
    ["Europe/London", 2026, 12],
  ])("counts in %s in %i", async (timeZone, year, month) => {
    clock.set("2026-12-31T23:30:00Z");
    const user = await signUpTestUser(database.db, server.url, `In ${timeZone.slice(7)}`);
    const { email, ...settings } = await user.api.settings.get.query();
    await user.api.settings.update.mutate({ ...settings, timeZone });
    const { id } = await bookJob(user, { newClient: { lastName: email } });
    await user.api.orders.markStrung.mutate({ id });
    const report = await user.api.reports.get.query({});
    expect([report.year, report.periods]).toEqual([year, [{ period: month, ...sums("CHF", [1, 6200]) }]]);
  });
});

it("an empty book has no year and no number", async () => {
  const eva = await signUpTestUser(database.db, server.url, "Eva");
  expect(await eva.api.reports.get.query({})).toEqual({
    ...{ year: null, years: [], periods: [], unstrung: [], book: [], topClients: [], strings: [] },
    turnaround: { jobs: 0, meanDays: null },
    open: { sums: [], jobs: [] },
  });
});
