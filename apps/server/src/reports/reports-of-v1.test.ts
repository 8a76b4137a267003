import { readFileSync } from "node:fs";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { signUpTestUser, type TestUser } from "../testing/test-user.ts";
import { importV1 } from "../v1-import/import-v1.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../packages/exports/fixtures/${name}`, import.meta.url));
const truth = JSON.parse(fixture("v1-sample.truth.json").toString());

let database: TestDatabase;
let server: TestApp;
let anna: TestUser;
const clock = createTestClock();

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestApp({ db: database.db, clock });
  anna = await signUpTestUser(database.db, server.url, "Anna");
  const deps = { db: database.db, clock };
  await importV1(deps, anna.scope, { fileName: "v1-sample.xlsx", bytes: fixture("v1-sample.xlsx"), isDryRun: false });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

it("seven years of the old spreadsheet have the figures of its own Stats sheet, to the cent", async () => {
  const report = await anna.api.reports.get.query({ year: "all" });
  const { Total: strung, ...strungByYear } = truth.v1_cached.stats_strung_by_year;
  const { Total: revenue, ...revenueByYear } = truth.v1_cached.stats_revenue_by_year;
  const perYear = (key: "clientJobs" | "clientMinor") =>
    Object.fromEntries(report.periods.map((sums) => [String(sums.period), sums[key]]));
  const inMinor = (byYear: Record<string, number>) =>
    Object.fromEntries(Object.entries(byYear).map(([year, amount]) => [year, Math.round(amount * 100)]));

  expect(perYear("clientJobs")).toEqual(strungByYear);
  expect(perYear("clientMinor")).toEqual(inMinor(revenueByYear));
  const total = (key: "clientJobs" | "clientMinor") => report.periods.reduce((sum, next) => sum + next[key], 0);
  expect([total("clientJobs"), total("clientMinor")]).toEqual([strung, revenue * 100]);
  expect(report.book[0]?.clientMinor).toBe(Math.round(truth.client.total_all * 100));
  expect(report.turnaround.meanDays).toBeCloseTo(truth.client.mean_turnaround_days_ordered_to_strung, 4);
});
