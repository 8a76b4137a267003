import { text } from "node:stream/consumers";
import { createTestDatabase, type TestDatabase } from "@rbo/db/testing/test-database";
import { exportSchema } from "@rbo/shared/exports/export.schema";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createTestClock } from "../testing/test-clock.ts";
import { openExport } from "./export.service.ts";
import { type ExportStory, tellExportStory } from "./export-story.fixture.ts";

let database: TestDatabase;
let server: TestApp;
let story: ExportStory;
let validate: ValidateFunction;
let published: Response;

beforeAll(async () => {
  database = await createTestDatabase();
  story = await tellExportStory(database);
  server = await startTestApp({ db: database.db, clock: createTestClock() });
  published = await fetch(`${server.url}/schema/export.json`);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  validate = ajv.compile(JSON.parse(await published.text()));
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

async function exported(): Promise<Record<string, unknown>> {
  const { body } = await openExport({ deps: server.deps, scope: story.anna.scope }, "json");
  return JSON.parse(await text(body));
}

it("is public, says what it is, and may be cached", () => {
  expect(published.status).toBe(200);
  expect(published.headers.get("content-type")).toContain("application/schema+json");
  expect(published.headers.get("cache-control")).toContain("max-age=");
});

it("is kept by an export of every state, hybrids, strings brought along, nulls and shared rows", async () => {
  const data = await exported();
  const { orders, strings } = exportSchema.parse(data);
  expect(new Set(orders.map((order) => order.state)).size).toBe(6);
  expect(orders.some((order) => order.main.byo) && orders.some((order) => order.cross.string_id === null)).toBe(true);
  expect(strings.some((string) => string.visibility === "shared")).toBe(true);
  expect(validate(data) ? [] : validate.errors).toEqual([]);
});

it("is not kept by a file with a day that is none, a field too many, or a sum in francs", async () => {
  const data = await exported();
  const [order] = exportSchema.parse(data).orders;
  for (const change of [
    { ordered_at: "2026-02-30" },
    { extra: 1 },
    { labour: { amount_minor: 25.5, currency: "CHF" } },
  ]) {
    expect(validate({ ...data, orders: [{ ...order, ...change }] }), JSON.stringify(change)).toBe(false);
  }
});
